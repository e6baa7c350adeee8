import { paragraphs, sentence } from './french-text.ts';
import { addLab } from './lab-rows.ts';
import { commissionOfTheme, criteria, evaluationCount, expertsOf, people } from './plan.ts';
import { idOf, type Random, seeded } from './seeded.ts';
import { day, type Surroundings } from './surroundings.ts';
import type { Tables } from './tables.ts';

type Examined = { cahier: number; proposal: number; status: string; themeRank: number; openedDay: number };

const outcomes: Readonly<Record<string, string>> = { selected: 'selected', not_selected: 'not_selected', adjourned: 'adjourned', lapsed: 'adjourned' };

/** The examination of a proposal: who has it, their scores, the opinion, the decision and the LAB. */
export function addExamination(tables: Tables, around: Surroundings, examined: Examined): void {
  const { cahier, proposal, status, themeRank, openedDay } = examined;
  const random = seeded(100_000 + proposal);
  const proposalId = idOf('proposal', proposal);
  const commission = commissionOfTheme(themeRank);
  const outcome = outcomes[status];
  const isDecided = outcome !== undefined;
  const deliberated = isDecided || status === 'opinion_given';
  tables.add('Examination', {
    proposalId,
    commissionId: idOf('commission', commission),
    openedAt: day(around.now, openedDay),
    deliberatedAt: deliberated ? day(around.now, openedDay + 30) : null,
  });
  // One more than those who score, as long as the examination lasts.
  const count = evaluationCount(cahier);
  for (const [place, expert] of expertsOf(proposal, commission, count + 1).entries()) {
    if (place === count && status !== 'under_examination') continue;
    const personId = idOf('person', expert);
    const rank = proposal * 10 + place;
    tables.add('Assignment', {
      id: idOf('assignment', rank),
      proposalId,
      personId,
      assignedById: idOf('person', people.chair + commission),
      assignedAt: day(around.now, openedDay + 1),
      dueAt: day(around.now, openedDay + 130),
      acceptedAt: day(around.now, openedDay + 2),
    });
    if (place < count) addEvaluation(tables, around, { rank, proposalId, personId, draft: status === 'under_examination' && place === 4, openedDay }, random);
  }
  if (proposal % 40 === 7) addRecusal(tables, around, cahier, expertsOf(proposal, commission, 1)[0]!, openedDay);
  if (deliberated) addOpinion(tables, around, { proposal, commission, outcome: outcome ?? 'selected', openedDay }, random);
  if (isDecided) addDecision(tables, around, { proposal, commission, outcome, openedDay, cahier }, random);
  if (status === 'selected') addLab(tables, around, proposal);
}

type OneEvaluation = { rank: number; proposalId: string; personId: string; draft: boolean; openedDay: number };

function addEvaluation(tables: Tables, around: Surroundings, evaluation: OneEvaluation, random: Random): void {
  const { rank, proposalId, personId, draft, openedDay } = evaluation;
  const id = idOf('evaluation', rank);
  const at = day(around.now, openedDay + 12);
  const { rubricVersionId } = around;
  tables.add('Evaluation', { id, proposalId, personId, rubricVersionId, status: draft ? 'draft' : 'submitted', submittedAt: draft ? null : at, updatedAt: at, comment: sentence(random) });
  for (const criterion of criteria) {
    const insufficient = random.below(20) === 0;
    tables.add('Score', { evaluationId: id, criterion, value: insufficient ? null : 1 + random.below(5), insufficient, reason: `${sentence(random)} ${sentence(random)}` });
  }
}

function addRecusal(tables: Tables, around: Surroundings, cahier: number, expert: number, openedDay: number): void {
  const personId = idOf('person', expert);
  tables.add('Recusal', { id: idOf('recusal', cahier), cahierId: idOf('cahier', cahier), personId, tie: 'member', declaredAt: day(around.now, openedDay + 3), declaredById: personId });
}

type Concluded = { proposal: number; commission: number; outcome: string; openedDay: number };

function addOpinion(tables: Tables, around: Surroundings, { proposal, commission, outcome, openedDay }: Concluded, random: Random): void {
  tables.add('Opinion', {
    id: idOf('opinion', proposal),
    proposalId: idOf('proposal', proposal),
    commissionId: idOf('commission', commission),
    outcome,
    text: paragraphs(random, 1),
    recordedById: idOf('person', people.chair + commission),
    recordedAt: day(around.now, openedDay + 40),
  });
}

function addDecision(tables: Tables, around: Surroundings, decision: Concluded & { cahier: number }, random: Random): void {
  const { proposal, commission, outcome, openedDay, cahier } = decision;
  const id = idOf('decision', proposal);
  const evaluations = evaluationCount(cahier);
  const criterion = { median: outcome === 'selected' ? 4 : 2, informative: evaluations, insufficient: 0, threshold: 2.5 };
  tables.add('Decision', {
    id,
    proposalId: idOf('proposal', proposal),
    outcome,
    reasons: paragraphs(random, 1),
    figures: { criteria: Object.fromEntries(criteria.map((key) => [key, criterion])), evaluations, quorum: 3, recusals: 0, mean: outcome === 'selected' ? 4 : null },
    decidedById: idOf('person', people.chair + commission),
    decidedAt: day(around.now, openedDay + 45),
    publishedAt: day(around.now, openedDay + 50),
    wayBack: sentence(random),
  });
  tables.add('DecisionFeedback', ...criteria.map((key) => ({ decisionId: id, criterion: key, sentence: sentence(random), improvement: sentence(random) })));
  const at = day(around.now, openedDay + 50);
  tables.add('CahierTransition', { id: idOf('transition', 10_000_000 + proposal), cahierId: idOf('cahier', cahier), proposalId: idOf('proposal', proposal), from: 'opinion_given', to: outcome, at, actedById: idOf('person', people.chair + commission) });
  tables.add('AuditLine', { at, personId: idOf('person', people.chair + commission), verb: 'decision.publish', objectKind: 'proposal', objectId: idOf('proposal', proposal), after: { outcome } });
}

