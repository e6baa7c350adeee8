import type pg from 'pg';

import { calls, commissionOfTheme, commissions, criteria, experts, expertsPerCommission, people } from './plan.ts';
import { paragraphs, sentence } from './french-text.ts';
import { idOf, seeded } from './seeded.ts';
import { Tables } from './tables.ts';

/** What the loaded rows refer to. */
export type Surroundings = {
  /** In the order of the document. */
  themeIds: readonly string[];
  leads: readonly { id: string; themeId: string }[];
  territories: readonly string[];
  communes: readonly string[];
  rubricVersionId: string;
  /** Dates count from here. */
  now: Date;
};

export const commissionSlug = (commission: number): string => `mesure-${commission}`;
export const callSlug = (call: number): string => `mesure-${call}`;

/** Days before (negative) or after the load, as PostgreSQL reads them. */
export function day(now: Date, count: number): string {
  return new Date(now.getTime() + count * 86_400_000).toISOString();
}

/** Reads the reference content, which the portal loads by itself. */
export async function readSurroundings(client: pg.ClientBase, now: Date): Promise<Surroundings> {
  const column = async (sql: string): Promise<string[]> => (await client.query<{ value: string }>(sql)).rows.map(({ value }) => value);
  const { rows: leads } = await client.query<{ id: string; themeId: string }>('SELECT id, "themeId" FROM "Lead" ORDER BY id');
  const [rubricVersionId] = await column('SELECT id AS value FROM "RubricVersion" WHERE "publishedAt" IS NOT NULL ORDER BY number DESC LIMIT 1');
  if (!rubricVersionId) throw new Error('The reference content has no published rubric.');
  return {
    themeIds: await column('SELECT m.id AS value FROM "Theme" m JOIN "Terre" t ON t.id = m."terreId" ORDER BY t.position, m.position'),
    leads,
    territories: await column('SELECT siren AS value FROM "Territory" ORDER BY siren'),
    communes: await column('SELECT insee AS value FROM "Commune" ORDER BY insee'),
    rubricVersionId,
    now,
  };
}

/** People who are not delegates, the commissions where they sit, the calls: the same whatever the number of cahiers. */
export async function loadSurroundings(client: pg.ClientBase, around: Surroundings): Promise<void> {
  const tables = new Tables();
  const { now, themeIds } = around;
  const person = (rank: number, name: string, attached: readonly [kind: string, objectId: string][]): void => {
    tables.add('Person', { id: idOf('person', rank), email: `personne-${rank}@mesure.example`, name, lastSeenAt: now.toISOString() });
    for (const [place, [kind, objectId]] of attached.entries()) {
      tables.add('Attachment', { id: idOf('attachment', rank * 10 + place), personId: idOf('person', rank), kind, objectId, startsAt: day(now, -400) });
    }
  };

  for (let commission = 0; commission < commissions; commission += 1) {
    const id = idOf('commission', commission);
    tables.add('Commission', { id, slug: commissionSlug(commission), name: `Commission ${commission + 1}` });
    const themes = themeIds.filter((_, rank) => commissionOfTheme(rank) === commission);
    tables.add('CommissionTheme', ...themes.map((themeId) => ({ commissionId: id, themeId })));
    person(people.chair + commission, `Présidence de la commission ${commission + 1}`, [['commission_chair', id]]);
    person(people.secretary + commission, `Secrétariat de la commission ${commission + 1}`, [['commission_secretary', id]]);
  }
  for (let expert = 0; expert < experts; expert += 1) {
    person(expert, `Membre ${expert + 1} du comité`, [['commission_member', idOf('commission', Math.floor(expert / expertsPerCommission))]]);
  }
  const callRanks = [calls.examined, ...calls.decided, calls.open];
  person(people.callManager, 'Responsable des appels', callRanks.map((call) => ['call_manager', idOf('call', call)]));
  person(people.administrator, 'Administration', []);
  tables.add('PersonRole', { personId: idOf('person', people.administrator), role: 'administrator' });
  for (const call of callRanks) addCall(tables, around, call);
  await tables.write(client);
}

function addCall(tables: Tables, { now, themeIds, rubricVersionId }: Surroundings, call: number): void {
  const random = seeded(9000 + call);
  const id = idOf('call', call);
  const isOpen = call === calls.open;
  const closesIn = isOpen ? 40 : -100 - 200 * call;
  tables.add('Call', {
    id,
    slug: callSlug(call),
    kind: 'cahiers_acteurs',
    status: 'published',
    title: `Appel de mesure ${call + 1}`,
    summary: sentence(random),
    presentation: paragraphs(random, 4),
    openTo: ['association', 'collectivite', 'entreprise'],
    opensAt: day(now, closesIn - 80),
    closesAt: day(now, closesIn),
    publishedAt: day(now, closesIn - 90),
    rubricVersionId,
    weights: Object.fromEntries(criteria.map((key) => [key, 1])),
    thresholds: Object.fromEntries(criteria.map((key) => [key, 2.5])),
    quorum: 3,
  });
  tables.add('CallTheme', ...themeIds.map((themeId) => ({ callId: id, themeId })));
  for (let place = 0; place < 5; place += 1) {
    tables.add('CallQuestion', {
      id: idOf('question', call * 10 + place),
      callId: id,
      askedById: idOf('person', 0),
      question: sentence(random),
      answer: sentence(random),
      answeredById: idOf('person', people.callManager),
      answeredAt: day(now, closesIn - 20),
      publishedAt: day(now, closesIn - 20),
    });
  }
}
