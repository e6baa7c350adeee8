import { z } from 'zod';

const day = z.iso.date().optional().catch(undefined);

/** The filters of the audit, as they stand in the address. Anything that makes no sense counts as absent. */
export const auditFilterSchema = z.object({
  object: z.string().trim().max(60).catch('').default(''),
  verb: z.string().trim().max(60).catch('').default(''),
  person: z.string().trim().max(120).catch('').default(''),
  from: day,
  until: day,
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});

export type AuditFilter = z.output<typeof auditFilterSchema>;
