import { z } from 'zod';
import type { FollowUpFilter } from '@/lib/committee/types/follow-up.ts';

/** Names of the filters in addresses, in the order in which the page offers them. */
export const filterNames = {
  all: 'toutes',
  few_experts: 'sans-experts',
  unanswered: 'sans-reponse',
  questions: 'questions',
  late: 'en-retard',
  ready: 'pretes',
  opinion: 'avis',
  decision: 'decision',
  held: 'en-attente',
  examined: 'en-examen',
  closed: 'closes',
} as const satisfies Record<FollowUpFilter, string>;

const filters = new Map<string, FollowUpFilter>(Object.entries(filterNames).map(([filter, name]) => [name, filter as FollowUpFilter]));

const schema = z.object({
  appel: z.string().max(120).nullable().catch(null).default(null),
  etat: z.string().catch('').default(''),
  page: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
  fait: z.string().catch('').default(''),
});

/** What the address of a dashboard or of one of its exports asks for; what does not read asks for everything. */
export function followUpQuery(params: Record<string, string | string[] | undefined>): { appel: string | null; filter: FollowUpFilter; page: number; fait: string } {
  const { etat, ...query } = schema.parse(params);
  return { ...query, filter: filters.get(etat) ?? 'all' };
}
