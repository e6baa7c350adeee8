import { formatReceiptNumber, receiptYear } from '@/lib/cahiers/rules/receipt-number.ts';
import { addActor } from './actor-rows.ts';
import { addExamination } from './examination-rows.ts';
import { paragraphs, sentence, title } from './french-text.ts';
import { actorOf, callOf, type CahierFate, fateOf, people, proposalsOf } from './plan.ts';
import { idOf, type Random, seeded } from './seeded.ts';
import { day, type Surroundings } from './surroundings.ts';
import type { Tables } from './tables.ts';

/** Days from the load to the submission of a cahier. */
function submittedDay(cahier: number): number {
  return -120 - 200 * callOf(cahier) + (cahier % 37) / 2;
}

const decided = ['selected', 'not_selected', 'not_selected', 'not_selected', 'adjourned', 'lapsed'] as const;

function proposalStatus(fate: CahierFate, proposal: number): string {
  if (proposal % 31 === 3 && (fate === 'examined' || fate === 'decided')) return 'withdrawn';
  if (fate === 'examined') return proposal % 8 === 0 ? 'opinion_given' : 'under_examination';
  if (fate === 'decided') return decided[proposal % decided.length]!;
  return fate === 'draft' ? 'draft' : 'awaiting';
}

function cahierStatus(cahier: number): string {
  const fate = fateOf(cahier);
  if (fate === 'examined') return 'admissible';
  if (fate !== 'decided') return fate;
  return proposalsOf(cahier).some((proposal) => proposalStatus(fate, proposal) === 'adjourned') ? 'admissible' : 'closed';
}

/** Receipts of last year: this year's are given by the submissions that are measured. */
export function referenceOf(cahier: number, now: Date): string {
  return formatReceiptNumber(receiptYear(now) - 1, cahier + 1);
}

/** A cahier with its actor, its proposals and, when it is examined, all that the committee made of it. */
export function addCahier(tables: Tables, around: Surroundings, cahier: number): void {
  const random = seeded(cahier);
  const { now } = around;
  const fate = fateOf(cahier);
  const isPublic = fate === 'examined' || fate === 'decided';
  const id = idOf('cahier', cahier);
  const actor = actorOf(cahier);
  if (cahier % 3 === 0) addActor(tables, around, actor);
  const submitted = fate === 'draft' ? null : day(now, submittedDay(cahier));
  tables.add('Cahier', {
    id,
    callId: idOf('call', callOf(cahier)),
    actorId: idOf('actor', actor),
    status: cahierStatus(cahier),
    receiptNumber: fate === 'draft' ? null : referenceOf(cahier, now),
    title: title(random),
    diagnosis: paragraphs(random, 8),
    submittedAt: submitted,
    publishedAt: isPublic ? day(now, submittedDay(cahier) + 10) : null,
    completionAsked: fate === 'returned' ? sentence(random) : '',
    completionDueAt: fate === 'returned' ? day(now, 15) : null,
    inadmissibleFor: fate === 'inadmissible' ? sentence(random) : '',
    createdById: idOf('person', people.delegate + actor),
    createdAt: day(now, submittedDay(cahier) - 30),
  });
  if (submitted) addTransition(tables, cahier * 10, { cahier, from: 'draft', to: 'submitted', at: submitted });
  if (isPublic) {
    addTransition(tables, cahier * 10 + 1, { cahier, from: 'submitted', to: 'admissible', at: day(now, submittedDay(cahier) + 10) });
    addSurroundings(tables, around, cahier, random);
  }
  for (const [place, proposal] of proposalsOf(cahier).entries()) {
    const themeRank = random.below(around.themeIds.length);
    const status = proposalStatus(fate, proposal);
    addProposal(tables, around, { cahier, proposal, position: place + 1, status, themeRank }, random);
    if (isPublic) addExamination(tables, around, { cahier, proposal, status, themeRank, openedDay: submittedDay(cahier) + 15 });
  }
}

function addTransition(tables: Tables, rank: number, entry: { cahier: number; from: string; to: string; at: string }): void {
  const { cahier, ...change } = entry;
  const cahierId = idOf('cahier', cahier);
  const actedById = idOf('person', change.to === 'submitted' ? people.delegate + actorOf(cahier) : people.callManager);
  tables.add('CahierTransition', { id: idOf('transition', rank), cahierId, proposalId: null, ...change, actedById });
  tables.add('AuditLine', { at: change.at, personId: actedById, verb: `cahier.${change.to}`, objectKind: 'cahier', objectId: cahierId, after: { status: change.to } });
}

/** A public file, one for the committee, a co-signatory: for one cahier in two. */
function addSurroundings(tables: Tables, { now }: Surroundings, cahier: number, random: Random): void {
  if (cahier % 2 === 1) return;
  const cahierId = idOf('cahier', cahier);
  for (const [place, audience] of ['public', 'committee'].entries()) {
    const rank = cahier * 2 + place;
    const fileId = idOf('storedFile', rank);
    tables.add('StoredFile', { id: fileId, storageKey: `mesure/${rank}`, name: `piece-${rank}.pdf`, mediaType: 'application/pdf', byteSize: 200_000, sha256: '' });
    tables.add('CahierFile', { id: idOf('cahierFile', rank), cahierId, fileId, title: title(random), audience });
  }
  tables.add('CoSignature', {
    id: idOf('coSignature', cahier),
    cahierId,
    email: `cosignataire-${cahier}@mesure.example`,
    actorName: `Acteur de mesure ${Math.floor(actorOf(cahier) / 2) + 1}`,
    actorId: idOf('actor', Math.floor(actorOf(cahier) / 2)),
    status: 'accepted',
    tokenHash: `mesure-${cahier}`,
    invitedById: idOf('person', people.delegate + actorOf(cahier)),
    answeredAt: day(now, -130),
  });
}

type ProposalPlace = { cahier: number; proposal: number; position: number; status: string; themeRank: number };

const costs = [['staff', 'cash'], ['purchases', 'cash'], ['volunteering', 'in_kind']] as const;
const resources = [['own_funds', 'cash'], ['commune', 'cash'], ['volunteering', 'in_kind']] as const;

function addProposal(tables: Tables, around: Surroundings, place: ProposalPlace, random: Random): void {
  const { cahier, proposal, position, status, themeRank } = place;
  const proposalId = idOf('proposal', proposal);
  const themeId = around.themeIds[themeRank]!;
  const adjourned = status === 'adjourned' || status === 'lapsed';
  tables.add('Proposal', {
    id: proposalId,
    cahierId: idOf('cahier', cahier),
    position,
    status,
    title: title(random),
    themeId,
    leadId: proposal % 2 === 0 ? random.pick(around.leads.filter((lead) => lead.themeId === themeId)).id : null,
    beneficiaries: sentence(random),
    description: paragraphs(random, 6),
    expectedEffects: paragraphs(random, 2),
    partners: sentence(random),
    adjournedFor: adjourned ? sentence(random) : '',
    amendableUntil: adjourned ? day(around.now, status === 'adjourned' ? 30 : -10) : null,
  });
  const first = random.below(around.territories.length);
  for (const step of [0, 1]) {
    tables.add('ProposalTerritory', { proposalId, territorySiren: around.territories[(first + step) % around.territories.length] });
  }
  for (const number of [1, 2]) {
    tables.add('ProposalIndicator', { id: idOf('indicator', proposal * 2 + number), proposalId, position: number, label: title(random), unit: 'par an', baseline: '0', target: '60' });
  }
  for (const [index, [category, mode]] of [...costs, ...resources].entries()) {
    const amountCents = [1_250_000, 430_050, 200_000][index % 3];
    tables.add('BudgetLine', { id: idOf('budgetLine', proposal * 6 + index), proposalId, position: index + 1, side: index < 3 ? 'cost' : 'resource', category, label: title(random), mode, amountCents });
  }
  for (const number of [1, 2, 3, 4]) {
    tables.add('ProposalMilestone', { id: idOf('milestone', proposal * 4 + number), proposalId, position: number, title: title(random), startMonth: number * 6 - 5, endMonth: number * 6, outcome: sentence(random) });
  }
}
