import { z } from 'zod';
import { draftLocalText, draftText, parts } from '@/lib/content/schema/article.ts';
import { parisMoment } from '@/lib/content/schema/inputs.ts';
import { territoryBlockKinds, territoryPageDraftSchema } from '@/lib/content/schema/territory-page.ts';
import { type AddedKind, chosenColour, logoTarget, type PictureTarget } from '@/lib/content/rules/territory-composition.ts';
import type { LocalText } from '@/lib/content/types/document.ts';

/** What a button of the composer does, beside keeping what is typed. */
export type TerritoryAct =
  | { act: 'save' | 'preview' | 'publish' | 'schedule' | 'ask' }
  | { act: 'add'; kind: AddedKind }
  | { act: 'up' | 'down' | 'remove' | 'add-part' | 'consent'; id: string }
  | { act: 'remove-part' | 'part-up'; id: string; number: number };

/** A picture sent with the form, for its logo or for one of its blocks, with what it shows in words. */
export interface SentPicture {
  target: PictureTarget;
  file: File;
  credit: string;
  alt: LocalText;
}

const kinds = territoryBlockKinds.filter((kind) => kind !== 'opening');
const blockId = '[a-z0-9-]{1,61}';
const pressed = new RegExp(
  `^(?:save|preview|publish|schedule|ask|add:(?:${kinds.join('|')})|(?:up|down|remove|add-part|consent):${blockId}|(?:remove-part|part-up):${blockId}:\\d{1,2})$`,
);

const buttons = z
  .string()
  .regex(pressed)
  .catch('save')
  .transform((value): TerritoryAct => {
    const [act = 'save', target = '', number = '0'] = value.split(':');
    if (act === 'add') return { act, kind: target as AddedKind };
    if (act === 'remove-part' || act === 'part-up') return { act, id: target, number: Number(number) };
    if (target !== '') return { act: act as 'up', id: target };
    return { act: act as 'save' };
  });

const isTicked = (value: unknown) => value === 'on';
const colour = parts({ own: z.unknown().optional(), picked: draftText, code: draftText, was: parts({ picked: draftText, code: draftText }) });
const upload = parts({ file: z.instanceof(File).nullable().catch(null), credit: draftText });

/** What a typed block says of a picture that is only being sent: the fields of its own, or the empty place of a gallery. */
const typedAlt = parts({
  picture: parts({ alt: draftLocalText }),
  pictures: z.array(parts({ alt: draftLocalText })).catch([]),
}).transform(({ picture, pictures }): LocalText => pictures.at(-1)?.alt ?? picture.alt);

/** A LAB and an actor are chosen in one list: « lab:<slug> ». */
function putForward(chosen: unknown): { subject: string; slug: string } {
  const [subject = '', slug = ''] = typeof chosen === 'string' ? chosen.split(':') : [];
  return { subject, slug };
}

/** What the fields of the composer hold: every block with what was typed, in the order shown. */
const typedPage = z
  .object({
    order: z.array(z.string()).catch([]),
    blocks: z.record(z.string(), z.record(z.string(), z.unknown()).catch({})).catch({}),
    colour,
    logo: z.unknown().optional(),
  })
  .transform(({ order, blocks, colour: { own, ...typed }, logo }) =>
    territoryPageDraftSchema.parse({
      colour: chosenColour({ ...typed, own: isTicked(own) }),
      logo,
      blocks: order.map((id) => {
        const { shown, ...content } = blocks[id] ?? {};
        const kind = territoryBlockKinds.find((known) => id === known || id.startsWith(`${known}-`));
        return { ...content, ...(kind === 'featured' ? putForward(content['slug']) : {}), id, kind, hidden: !isTicked(shown) };
      }),
    }),
  );

/** Reads the fields of the composer as the page of a territory, whatever was sent; never refuses. */
export function readTypedPage(form: unknown): z.output<typeof typedPage> {
  return typedPage.parse(typeof form === 'object' && form !== null ? { colour: {}, ...form } : { colour: {} });
}

const head = z.looseObject({
  publicationId: z.uuid(),
  version: z.coerce.number().int().min(1),
  act: buttons.default({ act: 'save' }),
  settle: z.string().regex(/^(?:mine|theirs):\d{1,9}$/).optional(),
  at: z.object({ date: z.string().default(''), time: z.string().default('') }).default({ date: '', time: '' }),
  /** Words to the second reader. */
  message: draftText.default(''),
  /** A consent as it is written down, by the block of the testimony. */
  consents: z.record(z.string(), z.record(z.string(), z.unknown()).catch({})).catch({}),
  uploads: z.record(z.string(), upload).catch({}),
});

/** The form of the composer, and the button pressed. */
export const territoryFormSchema = head
  .transform(({ publicationId, version, act, settle, at, message, consents, uploads, ...form }) => {
    const document = readTypedPage(form);
    const fields = z.looseObject({ blocks: z.record(z.string(), z.unknown()).catch({}), logo: z.unknown().optional() }).parse(form);
    const pictures = Object.entries(uploads).flatMap(([target, { file, credit }]): SentPicture[] => {
      if (!file || file.size === 0) return [];
      const alt = typedAlt.parse(target === logoTarget ? { picture: fields.logo } : fields.blocks[target]);
      return [{ target, file, credit, alt }];
    });
    const [keep, theirRevision] = settle?.split(':') ?? [];
    const choice = settle ? { keep: keep as 'mine' | 'theirs', theirRevision: Number(theirRevision) } : null;
    const consent = act.act === 'consent' ? (consents[act.id] ?? {}) : null;
    return { publicationId, revision: version, act, settle: choice, at, message: message.trim(), consent, pictures, document };
  })
  .transform(({ at, ...form }, context) => {
    const isLater = form.act.act === 'schedule' || (form.act.act === 'ask' && (at.date !== '' || at.time !== ''));
    if (!isLater) return { ...form, at: null };
    const moment = parisMoment.safeParse(at);
    if (moment.success) return { ...form, at: moment.data };
    for (const { message } of moment.error.issues) context.addIssue({ code: 'custom', path: ['at'], message });
    return z.NEVER;
  });

export type TerritoryForm = z.output<typeof territoryFormSchema>;
