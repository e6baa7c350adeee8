import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { movedBlock, withoutText, withText } from '@/lib/content/rules/home-composition.ts';
import type { HomeAct, HomeForm } from '@/lib/content/schema/home-form.ts';
import type { HomeDocument } from '@/lib/content/types/home.ts';
import { publishPublication } from '@/lib/content/use-cases/publish-publication.ts';
import { saveDraft } from '@/lib/content/use-cases/save-draft.ts';
import { schedulePublication } from '@/lib/content/use-cases/schedule-publication.ts';
import { settleDraftConflict } from '@/lib/content/use-cases/settle-draft-conflict.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

type Composed =
  | 'saved'
  | 'moved'
  | 'added'
  | 'removed'
  /** One of the two texts of a conflict is the draft now. */
  | 'settled'
  | 'published'
  | 'scheduled'
  /** What is online says the same already. */
  | 'unchanged'
  /** Kept as a draft; something forbids publishing it. */
  | 'not-ready';

export interface Composition {
  outcome: Composed;
  /** The block that was moved or added. */
  blockId: string | null;
  /** Of the draft kept. */
  revision: number;
}

const twoHomes = { field: 'revision', message: 'Deux compositions en présence\u202f: choisissez.' };

/** A home as it was typed, once the button pressed has done its part. */
function acted(home: HomeDocument, act: HomeAct): { home: HomeDocument; outcome: Composed; blockId: string | null } {
  if (act.act === 'up' || act.act === 'down') return { home: movedBlock(home, act.id, act.act), outcome: 'moved', blockId: act.id };
  if (act.act === 'remove') return { home: withoutText(home, act.id), outcome: 'removed', blockId: null };
  if (act.act !== 'add') return { home, outcome: 'saved', blockId: null };
  const blockId = `text-${randomUUID()}`;
  return { home: withText(home, blockId), outcome: 'added', blockId };
}

/**
 * Keeps the home as it was typed, then does what the button asked. What is typed stays even when publishing it is
 * refused; in a conflict nothing is written, unless the person has seen both texts and chosen.
 */
export async function composeHome(context: Context, form: HomeForm): Promise<Result<Composition, ContentRefusal>> {
  const { publicationId, act, at } = form;
  const { home, outcome, blockId } = acted(form.document, act);
  if (act.act === 'mine' || act.act === 'theirs') {
    const settled = await settleDraftConflict(context, { publicationId, document: home, theirRevision: act.revision, keep: act.act });
    if (!settled.ok && settled.code === 'publication-changed') return refuse(settled.code, [twoHomes]);
    return settled.ok ? ok({ outcome: 'settled', blockId: null, revision: act.revision }) : settled;
  }
  const saved = await saveDraft(context, { publicationId, revision: form.revision, document: home });
  if (!saved.ok) return saved;
  if (saved.value.outcome === 'conflict') {
    return refuse('publication-changed', [twoHomes]);
  }
  const { revision } = saved.value;
  if (act.act === 'publish') return online(await publishPublication(context, { publicationId, revision }), 'published', revision);
  if (act.act === 'schedule' && at) return online(await schedulePublication(context, { publicationId, revision, at }), 'scheduled', revision);
  return ok({ outcome, blockId, revision });
}

/** What publishing answered, as the composer says it: its text is kept in any case. */
function online(
  answer: Result<unknown, ContentRefusal>,
  done: 'published' | 'scheduled',
  revision: number,
): Result<Composition, ContentRefusal> {
  if (answer.ok) return ok({ outcome: done, blockId: null, revision });
  if (answer.code === 'publication-refused') return ok({ outcome: 'not-ready', blockId: null, revision });
  if (answer.code === 'nothing-to-publish') return ok({ outcome: 'unchanged', blockId: null, revision });
  return answer;
}
