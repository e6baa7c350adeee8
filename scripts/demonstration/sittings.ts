import type { Context } from '@/lib/identity/types.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import { closeSitting } from '@/lib/sittings/use-cases/minutes/close-sitting.ts';
import { confirmMinutes } from '@/lib/sittings/use-cases/minutes/confirm-minutes.ts';
import { addPoint } from '@/lib/sittings/use-cases/planning/add-point.ts';
import { addProposals } from '@/lib/sittings/use-cases/planning/add-proposals.ts';
import { conveneSitting } from '@/lib/sittings/use-cases/planning/convene-sitting.ts';
import { planSitting } from '@/lib/sittings/use-cases/planning/plan-sitting.ts';
import { readRestatement } from '@/lib/sittings/use-cases/reading/read-restatement.ts';
import { readSitting } from '@/lib/sittings/use-cases/reading/read-sitting.ts';
import { endPoint } from '@/lib/sittings/use-cases/session/end-point.ts';
import { noteAttendance } from '@/lib/sittings/use-cases/session/note-attendance.ts';
import { openItem } from '@/lib/sittings/use-cases/session/open-item.ts';
import { openSitting } from '@/lib/sittings/use-cases/session/open-sitting.ts';
import { restateScores } from '@/lib/sittings/use-cases/session/restate-scores.ts';
import { saveNotes } from '@/lib/sittings/use-cases/session/save-notes.ts';
import { castBallot } from '@/lib/sittings/use-cases/vote/cast-ballot.ts';
import { closeVote } from '@/lib/sittings/use-cases/vote/close-vote.ts';
import { giveOpinion } from '@/lib/sittings/use-cases/vote/give-opinion.ts';
import { openVote } from '@/lib/sittings/use-cases/vote/open-vote.ts';

import { commissionSlug } from './lookups.ts';
import { done, type Stage } from './stage.ts';

/** Plays the sittings: one held, with its confirmed minutes; one convened, to come; one being prepared. */
export function planSittings(stage: Stage): void {
  planHeldSitting(stage);
  planSittingToCome(stage, {
    commission: 'solidarity',
    day: 6,
    title: 'Séance de la commission Terre solidaire',
    place: 'Salle de réunion fictive, Laval',
    proposals: ['b4-bus'],
    alternates: ['alternate-inclusion'],
  });
  planSittingToCome(stage, {
    commission: 'balance',
    day: 9,
    title: 'Séance de la commission Terre d’équilibre',
    place: 'Salle de réunion fictive, Mayenne',
    proposals: ['b2-points'],
    alternates: null,
  });
}

interface SittingToCome {
  commission: string;
  /** From the first start. */
  day: number;
  title: string;
  place: string;
  proposals: readonly string[];
  /** Null: nobody is called yet. */
  alternates: readonly string[] | null;
}

async function planned(stage: Stage, at: Date, { commission: key, day, title, place, proposals }: SittingToCome): Promise<{ secretary: Context; sittingId: string }> {
  const commission = stage.content.commissions.find((candidate) => candidate.key === key);
  if (!commission) throw new Error(`Demonstration: no commission "${key}"`);
  const secretary = await stage.as(commission.secretary, at);
  const { sittingId } = done(
    await planSitting(secretary, {
      slug: await commissionSlug(stage.id('commission', key)),
      title,
      place,
      link: '',
      startsAt: stage.timeline.instant(day, '14:00'),
      endsAt: stage.timeline.instant(day, '17:00'),
    }),
    title,
  );
  stage.remember('sitting', `${key} ${day}`, sittingId);
  done(await addPoint(secretary, { sittingId, title: 'Ouverture et rappel de la règle des déports', duration: 10 }), title);
  done(await addProposals(secretary, { sittingId, proposals: proposals.map((proposal) => stage.id('proposal', proposal)), duration: 25 }), title);
  done(await addPoint(secretary, { sittingId, title: 'Calendrier des prochaines séances', duration: 10 }), title);
  return { secretary, sittingId };
}

function planSittingToCome(stage: Stage, sitting: SittingToCome): void {
  stage.timeline.on(-2, async (at) => {
    const { secretary, sittingId } = await planned(stage, at, sitting);
    if (!sitting.alternates) return;
    const alternates = sitting.alternates.map((alternate) => stage.id('person', alternate));
    done(await conveneSitting(secretary, { sittingId, alternates, message: 'Merci de lire votre dossier avant la séance.' }), sitting.title);
  });
}

const heldOn = -9;
const held: SittingToCome = {
  commission: 'solidarity',
  day: heldOn,
  title: 'Première séance de la commission Terre solidaire',
  place: 'Salle de réunion fictive, Laval',
  proposals: ['b5-passeport', 'b5-chantier'],
  alternates: ['alternate-inclusion'],
};
const voters = ['training-1', 'mobility-1', 'digital-1', 'alternate-inclusion'];
const notes: Readonly<Record<string, string>> = {
  'b5-passeport': 'La commission salue l’idée. La discussion porte sur le temps que les entreprises donneraient : rien n’est encore signé, et l’essai ne tient que par elles.',
  'b5-chantier': 'La commission ne voit pas comment le chantier tiendrait au-delà de la première année, ni qui l’encadrerait.',
};

/** The sitting in which the proposals whose opinion says so in the examinations were treated. */
function planHeldSitting(stage: Stage): void {
  stage.timeline.on(-20, async (at) => {
    const { secretary, sittingId } = await planned(stage, at, held);
    done(await conveneSitting(secretary, { sittingId, alternates: [stage.id('person', 'alternate-inclusion')], message: '' }), held.title);
  });
  stage.timeline.on(heldOn, async () => {
    const sittingId = stage.id('sitting', `${held.commission} ${heldOn}`);
    const clock = (time: string) => stage.timeline.instant(heldOn, time);
    const chair = (time: string) => stage.as('chair-solidarity', clock(time));
    const secretary = (time: string) => stage.as('secretary-solidarity', clock(time));
    done(await openSitting(await chair('14:02'), { sittingId }), held.title);
    for (const person of ['chair-solidarity', 'secretary-solidarity', ...voters]) {
      const presence = person === 'digital-1' ? 'remote' : 'present';
      done(await noteAttendance(await secretary('14:04'), { sittingId, personId: stage.id('person', person), presence }), person);
    }
    const { items } = done(await readSitting(await chair('14:05'), { sittingId }), held.title);
    const [opening, passport, site, calendar] = items.map(({ id }) => id) as [string, string, string, string];
    await freePoint(opening, '14:05', '14:12');
    await proposal('b5-passeport', passport, ['14:12', '14:25', '14:34', '14:40', '14:44']);
    await proposal('b5-chantier', site, ['14:45', '14:55', '15:02', '15:06', '15:10']);
    await freePoint(calendar, '15:10', '15:16');
    done(await closeSitting(await chair('15:18'), { sittingId }), held.title);

    async function freePoint(itemId: string, from: string, until: string): Promise<void> {
      done(await openItem(await chair(from), { sittingId, itemId }), 'a free point');
      done(await endPoint(await secretary(until), { sittingId, itemId }), 'a free point');
    }

    async function proposal(key: string, itemId: string, [from, discussed, voted, counted, ended]: readonly string[]): Promise<void> {
      const target = { sittingId, itemId };
      const opinion = opinionOf(stage, key);
      done(await openItem(await chair(from!), target), key);
      done(await saveNotes(await secretary(discussed!), { ...target, notes: notes[key] ?? '', version: 1 }), key);
      if (key === 'b5-chantier') await changeMind(target, discussed!);
      done(await openVote(await chair(voted!), { ...target, motion: opinion.outcome }), key);
      for (const [index, voter] of voters.entries()) {
        const choice = index === 2 ? 'abstain' : 'for';
        done(await castBallot(await stage.as(voter, clock(voted!)), { ...target, personId: null, choice }), `${voter} on ${key}`);
      }
      done(await closeVote(await chair(counted!), target), key);
      done(await giveOpinion(await secretary(ended!), { ...target, text: opinion.text }), key);
    }

    /** An expert gives a score again after the discussion. */
    async function changeMind(target: { sittingId: string; itemId: string }, at: string): Promise<void> {
      const expert = await stage.as('training-1', clock(at));
      const { evaluation } = done(await readRestatement(expert, target), 'scores given again');
      const { answers, version } = evaluation;
      const feasible = { answer: 1, reason: 'La discussion montre que l’encadrement du chantier n’est pas trouvé.' };
      done(await restateScores(expert, { ...target, version, answers: { ...answers, feasible }, why: 'L’encadrement manque.' }), 'scores given again');
    }
  });
  stage.timeline.on(heldOn + 1, async (at) => {
    const sittingId = stage.id('sitting', `${held.commission} ${heldOn}`);
    done(await confirmMinutes(await stage.as('secretary-solidarity', at), { sittingId, edition: 1, capacity: 'secretary' }), 'minutes');
    done(await confirmMinutes(await stage.as('chair-solidarity', at), { sittingId, edition: 1, capacity: 'chair' }), 'minutes');
  });
}

function opinionOf(stage: Stage, key: string): { outcome: Outcome; text: string } {
  const events = stage.content.examinations.find(({ proposal }) => proposal === key)?.events ?? [];
  for (const event of events) if (event.act === 'give-opinion' && event.inSitting) return event;
  throw new Error(`Demonstration: no opinion given in a sitting on "${key}"`);
}
