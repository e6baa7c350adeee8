import 'server-only';
import { randomUUID } from 'node:crypto';
import { contentRefusals, type ContentRefusal } from '@/lib/content/errors.ts';
import type { IsPublic } from '@/lib/content/repository/going-online.ts';
import { movedOnce } from '@/lib/content/rules/block-order.ts';
import { territoryBlockNames } from '@/lib/content/rules/territory-texts.ts';
import { logoTarget, withBlock, withoutBlock, withoutPart, withPart, withPartUp, withPicture } from '@/lib/content/rules/territory-composition.ts';
import { consentSchema } from '@/lib/content/schema/inputs.ts';
import type { TerritoryAct, TerritoryForm } from '@/lib/content/schema/territory-form.ts';
import type { TerritoryPageDocument } from '@/lib/content/types/territory-page.ts';
import { addPicture } from '@/lib/content/use-cases/add-picture.ts';
import { keepVersion } from '@/lib/content/use-cases/keep-version.ts';
import { openPublication } from '@/lib/content/use-cases/open-publication.ts';
import { publishPublication } from '@/lib/content/use-cases/publish-publication.ts';
import { recordConsent } from '@/lib/content/use-cases/record-consent.ts';
import { requestSecondReading } from '@/lib/content/use-cases/request-second-reading.ts';
import { saveDraft } from '@/lib/content/use-cases/save-draft.ts';
import { schedulePublication } from '@/lib/content/use-cases/schedule-publication.ts';
import { settleDraftConflict } from '@/lib/content/use-cases/settle-draft-conflict.ts';
import { fileRefusals, type FileRefusal } from '@/lib/files/errors.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type FieldRefusal, type Result } from '@/lib/platform/result.ts';

type Composed =
  | 'saved'
  | 'moved'
  | 'added'
  | 'removed'
  /** A part of a block was added, removed or moved. */
  | 'part'
  | 'consent'
  /** Pictures were received; a publication asked for at the same time waits for them to be seen. */
  | 'pictures'
  /** One of the two texts of a conflict is the draft now. */
  | 'settled'
  | 'published'
  | 'scheduled'
  /** What is online says the same already. */
  | 'unchanged'
  /** A second reader is asked. */
  | 'asked';

export interface TerritoryComposition {
  outcome: Composed;
  /** The block that the button was about. */
  blockId: string | null;
  /** Of the draft kept. */
  revision: number;
  /** Last part of the address of the territory. */
  slug: string;
  /** The version that still has the block removed. */
  keptVersionId?: string;
}

export type ComposeTerritoryPage = TerritoryForm & { isPublic?: IsPublic };

type Code = ContentRefusal | FileRefusal;
type Acted = { page: TerritoryPageDocument; outcome: Composed; blockId: string | null };

const sentences: Readonly<Record<Code, string>> = { ...contentRefusals, ...fileRefusals };
const twoTexts: FieldRefusal = { field: 'version', message: 'Deux textes en présence\u202f: choisissez.' };

/** A page as it was typed, once the button pressed has done its part. */
function acted(page: TerritoryPageDocument, act: TerritoryAct): Acted {
  switch (act.act) {
    case 'up':
    case 'down':
      return { page: { ...page, blocks: movedOnce(page.blocks, act.id, act.act) }, outcome: 'moved', blockId: act.id };
    case 'add': {
      const blockId = `${act.kind}-${randomUUID().slice(0, 8)}`;
      return { page: withBlock(page, act.kind, blockId), outcome: 'added', blockId };
    }
    case 'remove':
      return { page: withoutBlock(page, act.id), outcome: 'removed', blockId: null };
    case 'add-part':
      return { page: withPart(page, act.id), outcome: 'part', blockId: act.id };
    case 'remove-part':
      return { page: withoutPart(page, act.id, act.number), outcome: 'part', blockId: act.id };
    case 'part-up':
      return { page: withPartUp(page, act.id, act.number), outcome: 'part', blockId: act.id };
    case 'consent':
      return { page, outcome: 'consent', blockId: act.id };
    default:
      return { page, outcome: 'saved', blockId: null };
  }
}

/** Puts each picture sent in the library of the territory, then where it was sent for; refused with the place of each that is not one. */
async function withSentPictures(
  context: Context,
  territorySiren: string | null,
  { document, pictures }: TerritoryForm,
): Promise<Result<TerritoryPageDocument, Code>> {
  let page = document;
  const codes: Code[] = [];
  const fields: FieldRefusal[] = [];
  for (const { target, file, credit, alt } of pictures) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const added = await addPicture(context, { name: file.name, bytes, credit, territorySiren, asLogo: target === logoTarget });
    if (added.ok) {
      page = withPicture(page, target, { id: added.value.id, alt });
      continue;
    }
    codes.push(added.code);
    fields.push({ field: `uploads.${target}.${added.code === 'credit-needed' ? 'credit' : 'file'}`, message: added.fields[0]?.message ?? sentences[added.code] });
  }
  const [code] = codes;
  return code === undefined ? ok(page) : refuse(code, fields);
}

/** The draft as it was typed; refused with the place of the choice when somebody else saved in between. */
async function kept(context: Context, publicationId: string, revision: number, document: TerritoryPageDocument): Promise<Result<number, Code>> {
  const saved = await saveDraft(context, { publicationId, revision, document });
  if (!saved.ok) return saved;
  return saved.value.outcome === 'conflict' ? refuse('publication-changed', [twoTexts]) : ok(saved.value.revision);
}

/** A testimony’s consent, in the name that the block gives. */
async function writeConsent(context: Context, { publicationId, consent, document }: TerritoryForm, blockId: string): Promise<Result<unknown, Code>> {
  const block = document.blocks.find(({ id }) => id === blockId);
  if (block?.kind !== 'testimony' || !consent) return refuse('consent-not-found');
  if (block.personName === '') {
    return refuse('consent-refused', [{ field: `blocks.${blockId}.personName`, message: 'Écrivez le nom de la personne dont vous enregistrez le consentement.' }]);
  }
  const written = consentSchema.safeParse({ ...consent, publicationId, personName: block.personName });
  if (!written.success) {
    const at = (path: readonly PropertyKey[]) => `consents.${blockId}.${path.join('.')}`;
    return refuse('consent-refused', written.error.issues.map(({ path, message }) => ({ field: at(path), message })));
  }
  const paper = consent['evidence'];
  const evidence = paper instanceof File && paper.size > 0 ? { name: paper.name, bytes: new Uint8Array(await paper.arrayBuffer()) } : null;
  const recorded = await recordConsent(context, { ...written.data, evidence });
  if (recorded.ok || !Object.hasOwn(fileRefusals, recorded.code)) return recorded;
  return refuse(recorded.code, [{ field: `consents.${blockId}.evidence`, message: sentences[recorded.code] }]);
}

/** Settles a conflict of which both texts were shown. */
async function settle(context: Context, { publicationId, settle: choice, document }: TerritoryForm, slug: string): Promise<Result<TerritoryComposition, Code>> {
  if (!choice) return refuse('publication-changed', [twoTexts]);
  const settled = await settleDraftConflict(context, { publicationId, document, ...choice });
  if (settled.ok) return ok({ outcome: 'settled', blockId: null, revision: choice.theirRevision, slug });
  return settled.code === 'publication-changed' ? refuse(settled.code, [twoTexts]) : settled;
}

/** The page as it stands among the versions, for what is removed from it to be found again. */
async function keepBeforeRemoval(context: Context, publicationId: string, revision: number, page: TerritoryPageDocument, id: string): Promise<Result<{ versionId: string }, Code>> {
  const block = page.blocks.find((one) => one.id === id);
  const note = block ? `Avant le retrait de «\u202f${territoryBlockNames[block.kind]}\u202f»` : '';
  return keepVersion(context, { publicationId, revision, note });
}

/** What the button asks of the draft once it is kept. */
async function done(context: Context, form: ComposeTerritoryPage, revision: number, { outcome, blockId }: Acted): Promise<Result<Omit<TerritoryComposition, 'slug'>, Code>> {
  const { publicationId, act, at, isPublic } = form;
  const went = (result: Result<unknown, Code>, said: Composed) => {
    if (!result.ok && result.code !== 'nothing-to-publish') return result;
    return ok({ outcome: result.ok ? said : 'unchanged', blockId, revision });
  };
  switch (act.act) {
    case 'publish':
      return went(await publishPublication(context, { publicationId, revision, isPublic }), 'published');
    case 'schedule':
      return at ? went(await schedulePublication(context, { publicationId, revision, at, isPublic }), 'scheduled') : refuse('time-refused');
    case 'ask':
      return went(await requestSecondReading(context, { publicationId, revision, message: form.message, publishAt: at, isPublic }), 'asked');
    default:
      return ok({ outcome, blockId, revision });
  }
}

/**
 * Keeps the page of a territory as it was typed, then does what the button asked. What is typed stays even when the rest
 * is refused; in a conflict nothing is written, unless the person has seen both texts and chosen. The page as it was
 * before a block was removed stays among its versions. A picture that has just been sent is looked at before anything
 * goes online.
 */
export async function composeTerritoryPage(context: Context, form: ComposeTerritoryPage): Promise<Result<TerritoryComposition, Code>> {
  const { publicationId, act } = form;
  const opened = await openPublication(context, { publicationId });
  if (!opened.ok) return opened;
  const { kind, slug, territorySiren } = opened.value;
  if (kind !== 'territory') return refuse('publication-not-found');
  if (form.settle) return settle(context, form, slug);

  // What is typed is kept before anything that may be refused or that changes it for good.
  const comesFirst = act.act === 'consent' || act.act === 'remove' || form.pictures.length > 0;
  const typed = comesFirst ? await kept(context, publicationId, form.revision, form.document) : ok(form.revision);
  if (!typed.ok) return typed;
  if (act.act === 'consent') {
    const written = await writeConsent(context, form, act.id);
    if (!written.ok) return written;
  }
  const sent = await withSentPictures(context, territorySiren, form);
  if (!sent.ok) return sent;
  let keptVersionId: string | undefined;
  if (act.act === 'remove') {
    const before = await keepBeforeRemoval(context, publicationId, typed.value, form.document, act.id);
    if (!before.ok) return before;
    keptVersionId = before.value.versionId;
  }
  const changed = acted(sent.value, act);
  const saved = await kept(context, publicationId, typed.value, changed.page);
  if (!saved.ok) return saved;
  const revision = saved.value;
  const isLater = form.pictures.length > 0 && changed.outcome === 'saved';
  if (isLater) return ok({ outcome: 'pictures', blockId: null, revision, slug });
  const answer = await done(context, form, revision, changed);
  return answer.ok ? ok({ ...answer.value, slug, ...(keptVersionId && { keptVersionId }) }) : answer;
}
