import type pg from 'pg';

import { paragraphs, sentence, title } from './french-text.ts';
import { calls, people } from './plan.ts';
import { idOf, seeded } from './seeded.ts';
import { day, type Surroundings } from './surroundings.ts';
import { Tables } from './tables.ts';

/** A cahier that only waits to be submitted, with two proposals. */
export type ReadyDraft = { cahierId: string; proposalIds: readonly string[] };

/** Numbers that the loaded cahiers never reach. */
const firstCahier = 1_000_000;
const actor = 1_000_000;

/**
 * Drafts of one contributor for the open call, complete and as long as real ones, beside the loaded cahiers:
 * submitting uses them up.
 */
export async function loadReadyDrafts(client: pg.ClientBase, around: Surroundings, count: number): Promise<ReadyDraft[]> {
  const tables = new Tables();
  const personId = idOf('person', people.contributor);
  const { now } = around;
  tables.add('Person', { id: personId, email: 'contribution@mesure.example', name: 'Contribution', lastSeenAt: now.toISOString() });
  tables.add('Actor', { id: idOf('actor', actor), slug: 'mesure-contribution', name: 'Acteur de la mesure', nameKey: 'acteur de la mesure', kind: 'association', communeInsee: around.communes[0] });
  tables.add('Attachment', { id: idOf('attachment', people.contributor * 10), personId, kind: 'actor_delegate', objectId: idOf('actor', actor), startsAt: day(now, -300) });
  const drafts = Array.from({ length: count }, (_, rank) => addDraft(tables, around, rank));
  await tables.write(client);
  return drafts;
}

function addDraft(tables: Tables, around: Surroundings, rank: number): ReadyDraft {
  const random = seeded(300_000 + rank);
  const cahierId = idOf('cahier', firstCahier + rank);
  const personId = idOf('person', people.contributor);
  tables.add('Cahier', { id: cahierId, callId: idOf('call', calls.open), actorId: idOf('actor', actor), status: 'draft', createdById: personId, createdAt: day(around.now, -3) });
  const section = (key: string, content: object): void =>
    tables.add('CahierSection', { cahierId, key, content, version: 1, updatedAt: day(around.now, -1), updatedById: personId });
  section('diagnosis', { title: title(random), diagnosis: paragraphs(random, 8) });
  const proposalIds = [0, 1].map((place) => {
    const id = idOf('proposal', firstCahier * 10 + rank * 2 + place);
    tables.add('Proposal', { id, cahierId, position: place + 1, status: 'draft' });
    section(`${id}.presentation`, {
      title: title(random),
      themeId: random.pick(around.themeIds),
      territories: [around.territories[0]],
      beneficiaries: sentence(random),
      description: paragraphs(random, 6),
    });
    section(`${id}.effects`, {
      expectedEffects: paragraphs(random, 2),
      indicators: [{ label: title(random), unit: 'par an', baseline: '0', target: '60' }],
      partners: sentence(random),
    });
    section(`${id}.budget`, budget);
    section(`${id}.milestones`, { milestones: [1, 7, 13, 19].map((month) => ({ title: title(random), startMonth: String(month), endMonth: String(month + 5), outcome: '' })) });
    return id;
  });
  return { cahierId, proposalIds };
}

const budget = {
  costs: [
    { category: 'staff', label: 'Animation', mode: 'cash', amount: '12 500,50' },
    { category: 'purchases', label: 'Fournitures', mode: 'cash', amount: '4 300' },
    { category: 'volunteering', label: 'Accueil bénévole', mode: 'in_kind', amount: '2 000' },
  ],
  resources: [
    { category: 'own_funds', label: 'Autofinancement', mode: 'cash', amount: '16 800,50' },
    { category: 'volunteering', label: 'Accueil bénévole', mode: 'in_kind', amount: '2 000' },
  ],
};
