import { z } from 'zod';
import { draftLocalText, draftText, parts } from '@/lib/content/schema/article.ts';
import type { HomeBlock, HomeBlockKind, HomeDocument, TitledText } from '@/lib/content/types/home.ts';

/** Kinds of which the home has exactly one, in their order of departure. */
export const fixedKinds = [
  'opening', 'take-part', 'calls', 'terres', 'figures', 'labs', 'coming', 'news', 'words', 'territories',
] as const satisfies readonly Exclude<HomeBlockKind, 'text'>[];

/** Free texts that a home may hold. */
export const mostTexts = 12;

const title = draftLocalText;
const lead = draftLocalText;
const slugs = z.array(draftText).catch([]).transform((chosen) => [...new Set(chosen)].filter((slug) => slug !== ''));
const titled = parts({ title: draftLocalText, text: draftLocalText });
/** Always three: a form shows as many, filled in or not. */
const three = z
  .array(titled)
  .catch([])
  .transform((given): TitledText[] => [0, 1, 2].map((place) => given[place] ?? titled.parse({})));

/** What a block of each kind holds, beside its identity. */
const contents = {
  opening: parts({ title, lead, points: three, callLabel: draftLocalText, buttonLabel: draftLocalText, buttonPath: draftText.transform((path) => path.trim()) }),
  'take-part': parts({ title, lead, steps: three }),
  calls: parts({ title }),
  terres: parts({ title, lead }),
  figures: parts({ title, figures: slugs, population: z.boolean().catch(false) }),
  labs: parts({ title, labs: slugs }),
  coming: parts({ title }),
  news: parts({ title }),
  words: parts({ title, portraits: slugs }),
  territories: parts({ title, lead }),
  text: parts({ title, body: draftLocalText }),
} satisfies Record<HomeBlockKind, z.ZodType>;

const head = parts({
  id: z.string().regex(/^text-[a-z0-9-]{1,36}$/).nullable().catch(null),
  kind: z.enum(['text', ...fixedKinds]).nullable().catch(null),
  hidden: z.boolean().catch(false),
});

function readBlock(value: unknown): HomeBlock[] {
  const { id, kind, hidden } = head.parse(value);
  if (kind === null || (kind === 'text' && id === null)) return [];
  return [{ ...contents[kind].parse(value), id: kind === 'text' ? id : kind, kind, hidden } as HomeBlock];
}

/** Each kind once, the opening first; a kind that was not known yet when the home was composed waits, hidden, at the end. */
function complete(blocks: readonly HomeBlock[]): HomeBlock[] {
  const byId = new Map<string, HomeBlock>();
  for (const block of blocks) if (!byId.has(block.id)) byId.set(block.id, block);
  for (const kind of fixedKinds) if (!byId.has(kind)) byId.set(kind, readBlock({ kind, hidden: kind !== 'opening' })[0]!);
  const texts = [...byId.values()].filter(({ kind }) => kind === 'text');
  for (const { id } of texts.slice(mostTexts)) byId.delete(id);
  const opening = byId.get('opening')!;
  return [opening, ...[...byId.values()].filter((block) => block !== opening)];
}

/** Reads whatever was sent or kept as the home; never refuses. */
export const homeDraftSchema = parts({ blocks: z.array(z.unknown()).catch([]) }).transform(
  ({ blocks }): HomeDocument => ({ blocks: complete(blocks.flatMap(readBlock)) }),
);
