import { z } from 'zod';
import { entryKinds } from '@/lib/vision/rules/kinds.ts';
import { contentSchema } from '@/lib/vision/schema/entries.ts';
import type { EntryContent, EntryKind } from '@/lib/vision/types/entries.ts';

const kind = z.enum(entryKinds as [EntryKind, ...EntryKind[]]);
const id = z.string().min(1).max(120);
const number = z.coerce.number().int().min(1).max(1_000_000_000);

/** Judges the content by the kind beside it; a refusal names its fields under `content`. */
function readContent<Input extends { kind: EntryKind; content: unknown }>(
  input: Input,
  entryId: string,
  context: z.core.$RefinementCtx,
): Omit<Input, 'content'> & { content: EntryContent } {
  const parsed = contentSchema(input.kind, entryId)?.safeParse(input.content ?? {});
  for (const { path, message } of parsed?.error?.issues ?? []) context.addIssue({ code: 'custom', path: ['content', ...path], message });
  return { ...input, content: parsed?.data ?? {} };
}

const saved = z.object({
  kind,
  id,
  /** The state that the text was typed from. */
  revision: number,
  /** The other state, read once the conflict was shown, that this text takes the place of. */
  replaces: number.optional(),
  content: z.unknown(),
});

export const saveEntrySchema = saved.transform((input, context) => readContent(input, input.id, context));
export type SaveEntry = z.output<typeof saveEntrySchema>;

export const addEntrySchema = z
  .object({ kind, group: z.record(z.string().max(20), z.string().max(120)).default({}), content: z.unknown() })
  .transform((input, context) => readContent(input, '', context));
export type AddEntry = z.output<typeof addEntrySchema>;

export const entrySchema = z.object({ kind, id });
export type EntryKey = z.output<typeof entrySchema>;

/** The button pressed says which entry of the list goes where: `up:<id>`. */
export const moveEntrySchema = z.object({
  kind,
  move: z
    .string()
    .regex(/^(up|down):.{1,120}$/)
    .transform((pressed) => {
      const [direction = '', ...rest] = pressed.split(':');
      return { direction: direction === 'up' ? ('up' as const) : ('down' as const), id: rest.join(':') };
    }),
});
export type MoveEntry = z.output<typeof moveEntrySchema>;

export const restoreRevisionSchema = z.object({ kind, id, number, revision: number });
export type RestoreRevision = z.output<typeof restoreRevisionSchema>;
