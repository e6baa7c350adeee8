import 'server-only';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import { conflictOutlooks } from '@/lib/committee/loaders/conflicts.ts';
import { commissionPeople, delegatesByActor, isExpert } from '@/lib/committee/loaders/people.ts';
import { presides } from '@/lib/committee/permissions.ts';
import { listExaminedCahiers, listReviews } from '@/lib/committee/repository/conflicts.ts';
import { listRecusalsOf } from '@/lib/committee/repository/recusals.ts';
import { quorumOutlook } from '@/lib/committee/rules/conflicts.ts';
import type { CahierConflicts } from '@/lib/committee/types/conflicts.ts';

/**
 * Conflicts around the cahiers that a commission examines, for somebody who prepares its work: the cahiers of which
 * they may know nothing are not in it.
 * @param cahierId that one only
 */
export async function cahierConflicts(viewer: Viewer, commissionId: string, now: Date, cahierId: string | null = null): Promise<CahierConflicts[]> {
  const [cahiers, people] = [await listExaminedCahiers(viewer, commissionId, cahierId), await commissionPeople(commissionId, now)];
  const cahierIds = cahiers.map((cahier) => cahier.cahierId);
  const [recusals, reviews, delegates, outlookOf] = [
    Map.groupBy(await listRecusalsOf(cahierIds), (recusal) => recusal.cahierId),
    await listReviews(cahierIds),
    await delegatesByActor(cahiers.flatMap(({ actorIds }) => actorIds), now),
    await conflictOutlooks(cahierIds, people.map(({ personId }) => personId), now),
  ];
  const names = await peopleNames([...[...recusals.values()].flat().map(({ personId }) => personId), ...reviews.map(({ reviewedById }) => reviewedById)]);
  const nameOf = (personId: string) => names.get(personId) ?? '';
  const mayPreside = presides(viewer, commissionId);
  return cahiers.flatMap(({ actorIds, proposals, ...cahier }) => {
    const [first] = proposals;
    if (!first) return [];
    const declared = recusals.get(cahier.cahierId) ?? [];
    const tied = new Set(actorIds.flatMap((actorId) => [...(delegates.get(actorId) ?? [])]));
    const isOut = (personId: string) => tied.has(personId) || declared.some((recusal) => recusal.personId === personId);
    const staying = people.filter(({ personId }) => !isOut(personId));
    const [members, alternates] = [
      staying.filter(({ kinds }) => kinds.includes('commission_member')),
      staying.filter((person) => isExpert(person) && !person.kinds.includes('commission_member')),
    ];
    const kept = Math.min(
      ...proposals.map(({ submitted }) => submitted.filter((personId) => !isOut(personId) && !people.some((person) => isExpert(person) && person.personId === personId)).length),
    );
    const hinted = staying.flatMap(({ personId, name, kinds }) => {
      const outlook = outlookOf(cahier.cahierId, personId);
      const mayClear = personId !== viewer.personId && (mayPreside || kinds.includes('commission_chair'));
      return outlook.hints.length > 0 ? [{ personId, name, outlook, mayClear }] : [];
    });
    return [
      {
        ...cahier,
        proposalId: first.id,
        proposals: proposals.map(({ id, title }) => ({ id, title })),
        quorumOutlook: quorumOutlook(cahier.quorum, { members: members.length, alternates: alternates.length, kept }),
        remaining: { members: members.map(({ name }) => name), alternates: alternates.map(({ name }) => name), kept },
        recusals: declared.map(({ personId, tie, note, declaredAt, declaredById }) => ({
          personId,
          name: nameOf(personId),
          tie,
          note: mayPreside ? note : '',
          declaredAt,
          byChair: declaredById !== personId,
        })),
        tied: people.filter(({ personId }) => tied.has(personId)).map(({ personId, name }) => ({ personId, name })),
        open: hinted.filter(({ outlook }) => !outlook.cleared),
        cleared: hinted.flatMap(({ personId, name, outlook }) => {
          const review = reviews.find((one) => one.cahierId === cahier.cahierId && one.personId === personId);
          return outlook.cleared && review
            ? [{ personId, name, outlook, reason: review.reason, reviewedBy: nameOf(review.reviewedById), reviewedAt: review.reviewedAt }]
            : [];
        }),
      },
    ];
  });
}
