import 'server-only';
import { attachedPeople } from '@/lib/identity/loaders.ts';
import type { AttachmentKind } from '@/lib/identity/types.ts';
import { eachPersonOnce, type Recipient } from '@/lib/committee/mails/mail.ts';
import { commissionKinds, expertKinds } from '@/lib/committee/permissions.ts';
import type { CommissionPerson } from '@/lib/committee/types/commission.ts';
import type { ExaminationScope } from '@/lib/committee/types/examination.ts';

/** Those who sit in a commission at `now`, by name, each with all their capacities. */
export async function commissionPeople(commissionId: string, now: Date): Promise<CommissionPerson[]> {
  const attached = await attachedPeople(commissionKinds, [commissionId], now);
  return [...Map.groupBy(attached, ({ personId }) => personId)]
    .flatMap(([personId, mandates]) => {
      const person = mandates[0]?.person;
      return person ? [{ personId, name: person.name || person.email, email: person.email, kinds: mandates.map(({ kind }) => kind) }] : [];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'));
}

/** True for those who may be given proposals. */
export function isExpert(person: CommissionPerson): boolean {
  return person.kinds.some((kind) => (expertKinds as readonly AttachmentKind[]).includes(kind));
}

/** Delegates of each of these actors at `now`. */
export async function delegatesByActor(actorIds: readonly string[], now: Date): Promise<Map<string, Set<string>>> {
  const attached = await attachedPeople(['actor_delegate'], [...new Set(actorIds)], now);
  const groups = Map.groupBy(attached, ({ objectId }) => objectId);
  return new Map([...groups].map(([actorId, delegates]) => [actorId, new Set(delegates.map(({ personId }) => personId))]));
}

/** People to write to about an examination, without those who may know nothing of it. */
export async function recipientsAround(scope: ExaminationScope, kinds: readonly AttachmentKind[], now: Date): Promise<Recipient[]> {
  const [attached, delegates] = [
    await attachedPeople(kinds, [scope.commissionId], now),
    await delegatesByActor([scope.actorId, ...scope.coSignatoryIds], now),
  ];
  const tied = new Set([...delegates.values()].flatMap((people) => [...people]));
  return eachPersonOnce(attached).filter(({ id }) => !scope.recusedIds.includes(id) && !tied.has(id));
}

/** Delegates of the actor of the cahier, to write to them. */
export async function delegatesOf(scope: ExaminationScope, now: Date): Promise<Recipient[]> {
  return eachPersonOnce(await attachedPeople(['actor_delegate'], [scope.actorId], now));
}
