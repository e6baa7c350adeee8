import { beforeAll, describe, expect, test } from 'vitest';

import type { CallRules, CriterionKey } from '@/lib/calls/types.ts';
import { conflictOutlooks } from '@/lib/committee/loaders/conflicts.ts';
import { verifyDecisionFile } from '@/lib/committee/rules/decision-file-check.ts';
import { rank } from '@/lib/committee/rules/ranking.ts';
import { readEvaluations, type ProposalReading } from '@/lib/committee/rules/reading.ts';
import { connectionPool } from '@/lib/platform/database.ts';
import { loadDemonstration } from '@/scripts/load-demonstration.ts';
import { loadReference } from '@/scripts/load-reference.ts';

// Half past midnight in Paris, the night after clocks went forward: the day before it has 23 hours.
const firstStart = new Date('2026-03-29T22:30:00Z');

async function rows<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await connectionPool().query(sql, values)).rows as Row[];
}

async function count(sql: string): Promise<number> {
  const [row] = await rows<{ n: number }>(`SELECT count(*)::int AS n ${sql}`);
  return row?.n ?? -1;
}

beforeAll(async () => {
  await loadReference(firstStart);
  await loadDemonstration(firstStart);
}, 180_000);

describe('what it holds', () => {
  test('has 24 cahiers, 40 proposals, 12 experts in 3 commissions and 6 LABs', async () => {
    expect(await count('FROM "Cahier"')).toBe(24);
    expect(await count('FROM "Proposal"')).toBe(40);
    expect(await count('FROM "Commission"')).toBe(3);
    expect(await count('FROM "Lab"')).toBe(6);
    const experts = `FROM (SELECT DISTINCT "personId" FROM "Attachment" WHERE kind IN ('commission_member', 'commission_alternate')) expert`;
    expect(await count(experts)).toBe(12);
  });

  test('has declared expertise, a theme that nobody of its commission masters, an invitation that waits, a mandate about to end and a rubric being written', async () => {
    expect(await count('FROM "Expertise" e JOIN "Person" person ON person.id = e."personId" WHERE person.demonstration')).toBe(21);
    const unmastered = await rows(`SELECT "themeId" FROM "CommissionTheme" taken WHERE NOT EXISTS (
      SELECT 1 FROM "Expertise" e JOIN "Attachment" seat ON seat."personId" = e."personId" AND seat."objectId" = taken."commissionId"::text
      WHERE e."themeId" = taken."themeId" AND e.level <> 'aware')`);
    expect(unmastered).toEqual([{ themeId: 'inclusion-numerique' }]);
    expect(await count('FROM "CommissionInvitation" WHERE "acceptedAt" IS NULL AND "declinedAt" IS NULL AND "withdrawnAt" IS NULL')).toBe(1);
    expect(await count(`FROM "Attachment" WHERE kind = 'commission_alternate' AND "endsAt" IS NOT NULL`)).toBe(1);
    expect(await count('FROM "RubricVersion" WHERE "publishedAt" IS NULL')).toBe(1);
  });

  test('shows each state of a cahier and of a proposal at least twice', async () => {
    for (const [table, type] of [['Cahier', 'CahierStatus'], ['Proposal', 'ProposalStatus']]) {
      const rare = await rows(`SELECT status FROM unnest(enum_range(NULL::"${type}")) status
        WHERE (SELECT count(*) FROM "${table}" row WHERE row.status = status.status) < 2`);
      expect(rare).toEqual([]);
    }
  });

  test('starts every proposal from a lead of the founding document, of its own theme', async () => {
    expect(await count('FROM "Proposal" LEFT JOIN "Lead" lead ON lead.id = "leadId" WHERE lead.id IS NULL')).toBe(0);
    expect(await count('FROM "Proposal" p JOIN "Lead" lead ON lead.id = p."leadId" WHERE p."themeId" <> lead."themeId"')).toBe(0);
    expect(await count('FROM (SELECT DISTINCT "themeId" FROM "Proposal" WHERE "themeId" IS NOT NULL) theme')).toBe(10);
  });

  test('has a LAB in each state, one of them fed by two proposals', async () => {
    const labs = await rows<{ status: string; proposals: number }>(
      'SELECT status, (SELECT count(*)::int FROM "LabProposal" WHERE "labId" = lab.id) AS proposals FROM "Lab" lab ORDER BY status',
    );
    expect(labs.map(({ status }) => status)).toEqual(['preparing', 'experimenting', 'paused', 'extended', 'generalised', 'stopped']);
    expect(labs.map(({ proposals }) => proposals).toSorted()).toEqual([1, 1, 1, 1, 1, 2]);
    expect(await count('FROM "LabNote"')).toBeGreaterThanOrEqual(6);
  });

  test('has public attachments and others for the committee, signatures given and signatures awaited', async () => {
    expect(await rows('SELECT DISTINCT audience FROM "CahierFile" ORDER BY 1')).toEqual([{ audience: 'public' }, { audience: 'committee' }]);
    expect(await rows('SELECT DISTINCT status FROM "CoSignature" ORDER BY 1')).toEqual([{ status: 'pending' }, { status: 'accepted' }]);
    expect(await rows('SELECT DISTINCT "mediaType" FROM "StoredFile" ORDER BY 1')).toEqual([{ mediaType: 'application/pdf' }, { mediaType: 'image/webp' }]);
  });
});

describe('what it tells of conflicts', () => {
  test('has a recusal, a hint that waits for its chair, one that a chair set aside and an interest that is over', async () => {
    expect(await count('FROM "Recusal"')).toBeGreaterThanOrEqual(2);
    expect(await count('FROM "Interest"')).toBe(3);
    expect(await count('FROM "Interest" WHERE "endedOn" IS NOT NULL')).toBe(1);
    const [cahiers, experts] = [await rows<{ id: string }>('SELECT id FROM "Cahier"'), await rows<{ id: string }>('SELECT DISTINCT "personId" AS id FROM "Interest"')];
    const outlookOf = await conflictOutlooks(cahiers.map(({ id }) => id), experts.map(({ id }) => id), firstStart);
    const outlooks = cahiers.flatMap((cahier) => experts.map((expert) => outlookOf(cahier.id, expert.id))).filter(({ hints }) => hints.length > 0);
    expect(outlooks.filter(({ cleared }) => cleared)).toHaveLength(1);
    expect(outlooks.filter(({ cleared }) => !cleared).length).toBeGreaterThanOrEqual(1);
  });
});

describe('who edits the territories', () => {
  test('has two editors of the Mont des Avaloirs, one of the Ernée, somebody invited elsewhere, and months of visits that end the day before', async () => {
    expect(await rows(`SELECT t.slug, count(*)::int AS n FROM "Attachment" a JOIN "Territory" t ON t.siren = a."objectId" WHERE a.kind = 'territory_editor' GROUP BY 1 ORDER BY 1`)).toEqual([
      { slug: 'ernee', n: 1 },
      { slug: 'mont-des-avaloirs', n: 2 },
    ]);
    expect(await count('FROM "TerritoryInvitation" WHERE "acceptedAt" IS NULL')).toBe(1);
    expect(await count('FROM (SELECT DISTINCT "territorySiren" FROM "TerritoryVisit") visited')).toBe(3);
    expect(await rows('SELECT max(day)::text AS last FROM "TerritoryVisit"')).toEqual([{ last: '2026-03-29' }]);
  });
});

describe('what its editor wrote', () => {
  test('has news, portraits and a page online, a news item that waits for its hour and a draft without English', async () => {
    const states = await rows<{ kind: string; state: string; n: number }>(`
      SELECT kind::text, CASE WHEN "scheduledVersionId" IS NOT NULL THEN 'scheduled' WHEN "publishedVersionId" IS NULL THEN 'draft' ELSE 'online' END AS state, count(*)::int AS n
      FROM "Publication" WHERE kind NOT IN ('home', 'territory') GROUP BY 1, 2 ORDER BY 1, 2`);
    expect(states).toEqual([
      { kind: 'news', state: 'draft', n: 1 },
      { kind: 'news', state: 'online', n: 8 },
      { kind: 'news', state: 'scheduled', n: 1 },
      { kind: 'page', state: 'online', n: 1 },
      { kind: 'portrait', state: 'online', n: 3 },
    ]);
    expect(await count(`FROM "Publication" WHERE kind NOT IN ('home', 'territory') AND draft #>> '{en,body}' = ''`)).toBe(1);
    expect(await count('FROM "Publication" WHERE kind NOT IN (\'home\', \'territory\') AND NOT demonstration')).toBe(0);
    expect(await count('FROM "Picture" WHERE "publishedAt" IS NULL')).toBe(1);
  });

  test('shows people who are said to be fictional, each with a consent in their name', async () => {
    const role = `portrait.draft #>> '{portrait,role,fr}'`;
    expect(await count(`FROM "Publication" portrait WHERE kind = 'portrait' AND ${role} NOT LIKE '%personnage fictif%'`)).toBe(0);
    expect(await count(`FROM "Consent" c JOIN "Publication" p ON p.id = c."publicationId" AND p.draft #>> '{portrait,personName}' = c."personName"`)).toBe(3);
  });

  test('links to LABs and calls that exist', async () => {
    const texts = await rows<{ text: string }>(`SELECT concat(draft #>> '{fr,body}', draft #>> '{en,body}') AS text FROM "Publication" WHERE kind NOT IN ('home', 'territory')`);
    const linked = new Set(texts.flatMap(({ text }) => [...text.matchAll(/\((?:\/en)?\/(labs|appels)\/([a-z0-9-]+)\)/g)].map(([, list, slug]) => `${list}/${slug}`)));
    const known = await rows<{ address: string }>(`SELECT 'labs/' || slug AS address FROM "Lab" UNION ALL SELECT 'appels/' || slug FROM "Call"`);
    expect(linked.size).toBe(9);
    expect([...linked].filter((address) => !known.some((one) => one.address === address))).toEqual([]);
  });
});

describe('whom it names', () => {
  test('labels every row that can be labelled', async () => {
    for (const table of ['Person', 'Actor', 'Commission', 'Call', 'Cahier', 'Lab']) {
      expect([table, await count(`FROM "${table}" WHERE NOT demonstration`)]).toEqual([table, 0]);
    }
  });

  test('gives no actor a number, and each a name that says it is fictional', async () => {
    expect(await count('FROM "Actor" WHERE siren IS NOT NULL OR siret IS NOT NULL OR rna IS NOT NULL')).toBe(0);
    expect(await count(`FROM "Actor" WHERE name !~ 'ficti(f|ve) '`)).toBe(0);
  });

  test('names people by their role, with addresses that nobody can own', async () => {
    expect(await count(`FROM "Person" WHERE name = '' OR email NOT LIKE '%.example'`)).toBe(0);
  });

  test('lists one person of each role first', async () => {
    const people = await rows<{ held: string[] }>(`
      SELECT array(SELECT role::text FROM "PersonRole" WHERE "personId" = person.id
        UNION SELECT kind::text FROM "Attachment" WHERE "personId" = person.id) AS held
      FROM "Person" person ORDER BY "createdAt" LIMIT 12`);
    const roles = people.map(({ held }) => held[0] ?? 'nobody');
    expect(roles).toEqual([
      'actor_delegate',
      'commission_member',
      'commission_chair',
      'commission_secretary',
      'lab_carrier',
      'territory_editor',
      'copil_member',
      'call_manager',
      'administrator',
      'moderator',
      'content_editor',
      'nobody',
    ]);
  });
});

describe('when it happens', () => {
  test('always has one call open, a year later too, and two closed', async () => {
    const openAt = async (days: number) => {
      const at = new Date(firstStart.getTime() + days * 86_400_000);
      return (await rows(`SELECT id FROM "Call" WHERE status = 'published' AND "opensAt" <= $1 AND "closesAt" > $1`, [at])).length;
    };
    expect([await openAt(0), await openAt(90), await openAt(365)]).toEqual([1, 1, 1]);
    expect(await count('FROM "Call"')).toBe(3);
  });

  test('keeps an audit without a gap, in the order of its dates and before the first start', async () => {
    const lines = await rows<{ id: string; at: Date }>('SELECT id, at FROM "AuditLine" WHERE "requestId" LIKE \'demonstration-%\' ORDER BY id');
    expect(lines.length).toBeGreaterThan(500);
    expect(Number(lines.at(-1)?.id) - Number(lines[0]?.id) + 1).toBe(lines.length + (await lapses()));
    const dates = lines.map(({ at }) => at.getTime());
    expect(dates).toEqual(dates.toSorted((a, b) => a - b));
    expect(dates.at(-1)).toBeLessThan(firstStart.getTime());
    expect(await count(`FROM "Mail" WHERE "createdAt" >= '${firstStart.toISOString()}'`)).toBe(0);
  });

  test('leaves an audit line for each step of a life', async () => {
    const silent = await rows(`SELECT step.to FROM "CahierTransition" step WHERE NOT EXISTS (
      SELECT 1 FROM "AuditLine" line WHERE line.at = step.at AND line."objectId" IN (step."cahierId"::text, step."proposalId"::text))`);
    expect(silent).toEqual([]);
  });

  test('numbers receipts in the order of submissions, without a gap', async () => {
    const submitted = await rows<{ receiptNumber: string }>(
      'SELECT "receiptNumber" FROM "Cahier" WHERE "receiptNumber" IS NOT NULL ORDER BY "submittedAt"',
    );
    const numbers = submitted.map(({ receiptNumber }) => receiptNumber);
    expect(numbers).toEqual(numbers.toSorted());
    expect(numbers).toHaveLength(21);
  });
});

/** Lapses are acts of the portal, under no request of the demonstration. */
async function lapses(): Promise<number> {
  return count('FROM "AuditLine" WHERE "requestId" = \'\'');
}

describe('what the committee sees', () => {
  test('has a disagreement, a tie in the ranking and answers without enough information', async () => {
    const readings = await readCall('Faire ensemble, plus loin');
    expect(readings.some(({ reading }) => reading.polarised)).toBe(true);
    const ranks = rank(readings, ({ reading }) => reading.mean).flatMap(({ rank: place }) => place ?? []);
    expect(ranks.length).toBeGreaterThan(new Set(ranks).size);
    expect(readings.some(({ reading }) => reading.standing === 'to_complete')).toBe(true);
    expect(readings.some(({ reading }) => reading.standing === 'under_threshold')).toBe(true);
  });

  test('has experts who stepped aside, without an assignment nor a counted score', async () => {
    expect(await count('FROM "Recusal"')).toBe(2);
    const busy = `FROM "Recusal" r JOIN "Proposal" p ON p."cahierId" = r."cahierId"
      JOIN "Assignment" a ON a."proposalId" = p.id AND a."personId" = r."personId" WHERE a."removedAt" IS NULL`;
    expect(await count(busy)).toBe(0);
  });

  test('has a sitting held, whose minutes are confirmed by two people, one convened and one in preparation', async () => {
    expect(await count(`FROM "Sitting" WHERE status = 'confirmed' AND demonstration`)).toBe(1);
    expect(await count(`FROM "Sitting" WHERE status = 'convened'`)).toBe(1);
    expect(await count(`FROM "Sitting" WHERE status = 'planned'`)).toBe(1);
    expect(await count(`FROM "Minutes" WHERE "chairId" <> "secretaryId" AND length(sha256) = 64`)).toBe(1);
    expect(await count(`FROM "Score" WHERE "restatedAt" IS NOT NULL AND "initialValue" IS NOT NULL`)).toBe(1);
  });

  test('has published every decision with its whole feedback, and prepares a batch whose mails wait', async () => {
    expect(await count(`FROM "DecisionFeedback" f JOIN "Decision" d ON d.id = f."decisionId"
      WHERE d."publishedAt" IS NOT NULL AND (length(f.sentence) < 10 OR length(f.improvement) < 10 OR f.improvement LIKE '%[…]%')`)).toBe(0);
    expect(await count(`FROM "Decision" WHERE length("wayBack") < 10`)).toBe(0);
    expect(await rows('SELECT status, count(*)::int AS n FROM "DecisionBatch" GROUP BY status ORDER BY status')).toEqual([
      { status: 'preparing', n: 1 },
      { status: 'published', n: 6 },
    ]);
    expect(await count(`FROM "Mail" WHERE status = 'held' AND "heldFor" LIKE 'decision-batch:%'`)).toBe(2);
  });

  test('has questions in each state, an amended evaluation, a decision that waits and a request to reopen', async () => {
    expect(await rows('SELECT DISTINCT status FROM "CommitteeQuestion" ORDER BY 1')).toEqual([{ status: 'pending' }, { status: 'refused' }, { status: 'answered' }]);
    expect(await count('FROM "EvaluationAmendment"')).toBe(4);
    expect(await count('FROM "Decision" WHERE "publishedAt" IS NULL')).toBe(2);
    expect(await rows('SELECT DISTINCT status FROM "ReopenRequest" ORDER BY 1')).toEqual([{ status: 'pending' }, { status: 'accepted' }]);
  });
});

describe('what anybody may compute again', () => {
  test('has one call all of whose decisions are published, and again once an adjourned proposal was decided: both files are right', async () => {
    const found = await rows<{ title: string; number: number; content: string; sha256: string }>(
      'SELECT c.title, f.number, f.content, f.sha256 FROM "DecisionFile" f JOIN "Call" c ON c.id = f."callId" ORDER BY f."callId", f.number',
    );
    expect(found.map(({ title, number }) => [title, number])).toEqual([['Premiers gestes', 1], ['Premiers gestes', 2]]);
    const verified = found.map(({ content }) => verifyDecisionFile(content));
    expect(verified).toMatchObject(found.map(({ sha256 }) => ({ verdict: 'right', sha256 })));
    expect(verified.map((one) => one.verdict === 'right' && one.file.proposals.filter(({ outcome }) => outcome === 'adjourned').length)).toEqual([3, 2]);
    expect(verified[1]).toMatchObject({ file: { proposals: { length: 11 } } });
  });
});

interface ScoreRow {
  proposalId: string;
  personId: string;
  status: 'draft' | 'submitted';
  criterion: CriterionKey;
  value: number | null;
  recused: boolean;
}

async function readCall(title: string): Promise<{ proposalId: string; reading: ProposalReading }[]> {
  const [terms] = await rows<CallRules & { id: string }>('SELECT id, weights, thresholds, quorum FROM "Call" WHERE title = $1', [title]);
  const scores = await rows<ScoreRow>(
    `SELECT e."proposalId", e."personId", e.status, s.criterion, s.value,
       EXISTS (SELECT 1 FROM "Recusal" r WHERE r."cahierId" = p."cahierId" AND r."personId" = e."personId") AS recused
     FROM "Evaluation" e JOIN "Score" s ON s."evaluationId" = e.id JOIN "Proposal" p ON p.id = e."proposalId"
     JOIN "Cahier" c ON c.id = p."cahierId" WHERE c."callId" = $1`,
    [terms?.id],
  );
  if (!terms) return [];
  return [...Map.groupBy(scores, ({ proposalId }) => proposalId)].map(([proposalId, ofProposal]) => {
    const evaluations = [...Map.groupBy(ofProposal, ({ personId }) => personId)].map(([personId, given]) => ({
      personId,
      status: given[0]?.status ?? 'draft',
      scores: given,
    }));
    const recused = ofProposal.filter((score) => score.recused).map(({ personId }) => personId);
    return { proposalId, reading: readEvaluations(evaluations, recused, terms) };
  });
}
