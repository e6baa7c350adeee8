import 'server-only';
import { cahierNames, publicCahier } from '@/lib/cahiers/loaders.ts';
import { examinationScope, forwardedQuestions, readingsAround } from '@/lib/committee/loaders/sittings.ts';
import { canReadScores } from '@/lib/committee/permissions.ts';
import type { Context, Viewer } from '@/lib/identity/types.ts';
import { env } from '@/lib/platform/env.ts';
import { renderPdf } from '@/lib/platform/pdf/render-pdf.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { fileDocumentData, fileTemplate, type FilePart } from '@/lib/sittings/documents/file-document.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { itemsFor } from '@/lib/sittings/loaders/items.ts';
import { canSeeSitting } from '@/lib/sittings/permissions.ts';
import { findSitting } from '@/lib/sittings/repository/sittings.ts';
import { printingRate } from '@/lib/sittings/documents/printing-rate.ts';
import { visibleItems, type ItemInOrder } from '@/lib/sittings/rules/views.ts';
import type { SittingInput } from '@/lib/sittings/schema.ts';
import type { VisibleItem } from '@/lib/sittings/types.ts';

/**
 * The file of a sitting for this reader, made when it is asked for and never kept: order of the day, each proposal with
 * its budget, its calendar, its questions, and its figures when they may read them.
 */
export async function printFile(context: Context, input: SittingInput): Promise<Result<{ fileName: string; pdf: Buffer }, SittingRefusal>> {
  const { viewer, now } = context;
  const sitting = await findSitting(input.sittingId);
  if (!sitting || !canSeeSitting(viewer, sitting)) return refuse('sitting-not-found');
  if (!(await withinRate(`sitting:print:${viewer.personId}`, printingRate, now))) return refuse('too-many-requests');
  const items = await itemsFor(sitting, viewer, now);
  const order = visibleItems(sitting, items);
  const parts: FilePart[] = [];
  for (const [index, item] of items.entries()) parts.push(await partOf(viewer, item, order[index]!));
  const data = fileDocumentData({ sitting, parts, reader: viewer.name || viewer.email, portal: env().BRAND_NAME, now });
  return ok({ fileName: `dossier-de-seance-${sitting.startsAt.toISOString().slice(0, 10)}.pdf`, pdf: renderPdf(fileTemplate, data) });
}

async function partOf(viewer: Viewer, { proposal }: ItemInOrder, item: VisibleItem): Promise<FilePart> {
  if (!proposal) return { item, proposal: null };
  const [cahier, scope] = await Promise.all([publicCahier(proposal.receiptNumber), examinationScope(proposal.proposalId)]);
  const text = cahier?.text.proposals.find(({ id }) => id === proposal.proposalId);
  if (!cahier || !scope || !text) return { item, proposal: null };
  const [names, readings, questions] = await Promise.all([
    cahierNames(cahier.text, 'fr'),
    canReadScores(viewer, scope) ? readingsAround(proposal) : null,
    forwardedQuestions(proposal.proposalId),
  ]);
  return { item, proposal: { ...proposal, text, names, readings, questions } };
}
