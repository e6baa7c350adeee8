import 'server-only';
import { criterionKeys } from '@/lib/calls/rules/judging.ts';
import { examinationScope, opinionUnderWay, readingsAround, sittingProposals } from '@/lib/committee/loaders/sittings.ts';
import { commissionKinds } from '@/lib/committee/permissions.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { AttachmentKind, Viewer } from '@/lib/identity/types.ts';
import { itemsFor } from '@/lib/sittings/loaders/items.ts';
import { canChair, canKeepMinutes } from '@/lib/sittings/permissions.ts';
import { findMinutes } from '@/lib/sittings/repository/minutes.ts';
import { takesAct } from '@/lib/sittings/rules/life.ts';
import { confirmableCapacities, minutesFor, type Capacity } from '@/lib/sittings/rules/minutes.ts';
import { closedVotes } from '@/lib/sittings/rules/room.ts';
import type { ItemInOrder } from '@/lib/sittings/rules/views.ts';
import type { MinutesContent, MinutesItem, MinutesView, SittingRecord } from '@/lib/sittings/types.ts';

/** Proposals that minutes speak of and this reader may not know of yet. */
export async function veiledProposals(content: MinutesContent, viewer: Viewer, now: Date): Promise<Set<string>> {
  const proposalIds = content.items.flatMap(({ proposalId }) => proposalId ?? []);
  const visible = new Set((await sittingProposals({ proposalIds }, viewer, now)).map(({ proposalId }) => proposalId));
  return new Set(proposalIds.filter((proposalId) => !visible.has(proposalId)));
}

/** The minutes of a sitting for one reader; null before it is closed. */
export async function minutesView(viewer: Viewer, sitting: SittingRecord, now: Date): Promise<MinutesView | null> {
  const minutes = await findMinutes(sitting.id);
  if (!minutes) return null;
  const { content, chairId, secretaryId, ...record } = minutes;
  const names = await peopleNames([chairId, secretaryId].flatMap((id) => id ?? []));
  const nameOf = (id: string | null) => (id && names.get(id)) ?? '';
  const open = takesAct(sitting.status, 'confirm');
  const held: Capacity[] = [...(canChair(viewer, sitting) ? ['chair' as const] : []), ...(canKeepMinutes(viewer, sitting) ? ['secretary' as const] : [])];
  return {
    ...record,
    content: minutesFor(content, await veiledProposals(content, viewer, now)).content,
    chairName: nameOf(chairId),
    secretaryName: nameOf(secretaryId),
    mayCorrect: open && canKeepMinutes(viewer, sitting),
    mayConfirm: open ? confirmableCapacities(minutes, viewer.personId, held) : [],
  };
}

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** Everything that the minutes of a closed sitting say, whoever closes it. */
export async function draftMinutes(sitting: SittingRecord, now: Date): Promise<MinutesContent> {
  const names = await peopleNames([
    ...sitting.attendances.map(({ personId }) => personId),
    ...sitting.items.flatMap(({ exits }) => exits.map(({ personId }) => personId)),
  ]);
  const items: MinutesItem[] = [];
  for (const item of await itemsFor(sitting, null, now)) items.push(await minutesItem(item, names));
  return {
    title: sitting.title,
    commission: sitting.commission.name,
    place: sitting.place,
    startedAt: (sitting.openedAt ?? now).toISOString(),
    endedAt: (sitting.closedAt ?? now).toISOString(),
    attendance: sitting.attendances
      .map(({ personId, kinds, status, remote, arrivedAt, leftAt }) => ({
        name: names.get(personId) ?? '',
        kinds: kinds.filter((kind) => (commissionKinds as readonly AttachmentKind[]).includes(kind)),
        status: status === 'expected' ? ('absent' as const) : status,
        remote,
        arrivedAt: iso(arrivedAt),
        leftAt: iso(leftAt),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'fr')),
    items,
    remarks: '',
  };
}

async function minutesItem({ item, proposal }: ItemInOrder, names: ReadonlyMap<string, string>): Promise<MinutesItem> {
  const common = {
    startedAt: iso(item.startedAt),
    endedAt: iso(item.endedAt),
    notes: item.notes,
    postponedFor: item.postponedFor,
    recused: item.exits.map(({ personId }) => names.get(personId) ?? '').toSorted((a, b) => a.localeCompare(b, 'fr')),
    votes: closedVotes(item),
    outcome: item.opinionId === null ? null : item.motion,
  };
  if (!proposal) return { ...common, proposalId: null, title: item.title, detail: '', medians: [], quorum: null, opinion: '' };
  const scope = await examinationScope(proposal.proposalId);
  const readings = item.startedAt === null ? null : await readingsAround(proposal);
  const opinion = scope && item.opinionId !== null ? await opinionUnderWay(scope) : null;
  return {
    ...common,
    proposalId: proposal.proposalId,
    title: proposal.title,
    detail: `${proposal.receiptNumber} · ${proposal.actorName}`,
    medians: readings
      ? criterionKeys.map((criterion) => ({
          criterion,
          before: readings.before.criteria[criterion].median,
          after: readings.after.criteria[criterion].median,
          threshold: readings.after.criteria[criterion].threshold,
        }))
      : [],
    quorum: proposal.call.quorum,
    opinion: opinion?.text ?? '',
  };
}
