import 'server-only';
import { addDays } from 'date-fns';
import { attachedPeople } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { commissionPeople, isExpert } from '@/lib/committee/loaders/people.ts';
import { commissionKinds, prepares, presides } from '@/lib/committee/permissions.ts';
import { findCommission } from '@/lib/committee/repository/commissions.ts';
import { listExpertMarks, listFollowed, listLate, readCalendar } from '@/lib/committee/repository/follow-up.ts';
import { listExaminedCalls } from '@/lib/committee/repository/progress.ts';
import { listAwaitingByCommission } from '@/lib/committee/repository/queues.ts';
import { countFilters, keptBy, mandateNoticeDays, totalsOfMarks } from '@/lib/committee/rules/follow-up.ts';
import { pageOf } from '@/lib/committee/rules/queue.ts';
import type { CommissionFollowUp, FollowUpFilter } from '@/lib/committee/types/follow-up.ts';

const pageSize = 20;
const mostLate = 20;
const nothing = { all: [], marks: new Map(), late: [], calendar: { begun: null, deadline: null, days: [] } };

/**
 * The work of a commission on one call, for its chair and its secretary: how far it is and what it asks of them.
 * What they may not know of is nowhere in it, and no score is either.
 */
export async function readCommission(
  context: Context,
  input: { slug: string; callSlug: string | null; filter: FollowUpFilter; page: number },
): Promise<Result<CommissionFollowUp, CommitteeRefusal>> {
  const { viewer, now } = context;
  const commission = await findCommission({ slug: input.slug });
  if (!commission || !prepares(viewer, commission.id)) return refuse('commission-not-found');
  const [calls, awaiting, people, mandates] = await Promise.all([
    listExaminedCalls(commission.id, viewer),
    listAwaitingByCommission(viewer, [commission.id]),
    commissionPeople(commission.id, now),
    attachedPeople(commissionKinds, [commission.id], now),
  ]);
  const call = calls.find(({ slug }) => slug === input.callSlug) ?? calls[0] ?? null;
  const { all, marks, late, calendar } = call ? await followCall({ commissionId: commission.id, callId: call.id, viewer, now }) : nothing;
  const quorum = call?.quorum ?? 0;
  const { items, pages } = pageOf(all.filter((row) => keptBy(input.filter, row, quorum)), input.page, pageSize);
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  return ok({
    commission,
    presides: presides(viewer, commission.id),
    calls: calls.map(({ id, slug, title, examinations }) => ({ id, slug, title, examinations })),
    call: call && { id: call.id, slug: call.slug, title: call.title, quorum },
    counts: countFilters(all, quorum),
    totals: totalsOfMarks(all),
    all,
    rows: items,
    pages,
    experts: people
      .filter((person) => isExpert(person) || marks.has(person.personId))
      .map(({ personId, name, kinds }) => ({
        personId,
        name,
        alternate: !kinds.includes('commission_member'),
        marks: marks.get(personId) ?? [],
      })),
    late: late.map((one) => ({ ...one, name: names.get(one.personId) ?? 'Une personne qui ne siège plus' })),
    calendar,
    awaiting,
    mandates: mandates
      .flatMap(({ personId, person, kind, endsAt }) => (endsAt && endsAt <= addDays(now, mandateNoticeDays) ? [{ personId, name: person.name || person.email, kind, endsAt }] : []))
      .toSorted((a, b) => a.endsAt.getTime() - b.endsAt.getTime()),
  });
}

async function followCall(followed: Parameters<typeof listFollowed>[0]) {
  const [all, marks, late, calendar] = await Promise.all([
    listFollowed(followed),
    listExpertMarks(followed),
    listLate(followed, mostLate),
    readCalendar(followed),
  ]);
  return { all, marks, late, calendar };
}
