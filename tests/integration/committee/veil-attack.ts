import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { perCriterion } from '@/lib/calls/rules/judging.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';

const root = path.resolve(import.meta.dirname, '../../..');

type Ask = (context: Context, input: unknown) => Promise<unknown>;

/** Steps of another use-case: nobody asks for them, and they ask no right. */
const steps: ReadonlySet<string> = new Set([
  'committee/decisions/hold-batch',
  'committee/decisions/publish-decision-file',
  'committee/decisions/release-veiled-decisions',
]);

/** What the portal does by itself is given an hour, and nobody. */
function isAsked(file: string): boolean {
  return !/export async function \w+\(now: Date/.test(readFileSync(file, 'utf8'));
}

/** What these ask for, and nothing else: they write their input as it comes. */
const strict: Readonly<Record<string, readonly string[]>> = {
  'sittings/planning/plan-sitting': ['slug', 'title', 'place', 'link', 'startsAt', 'endsAt'],
  'sittings/planning/update-sitting': ['sittingId', 'title', 'place', 'link', 'startsAt', 'endsAt'],
  'committee/commissions/invite-to-commission': ['slug', 'email', 'name', 'kind', 'title', 'message', 'startsAt', 'endsAt'],
};

/** Where examinations live, and the domains around, whose lists and files might tell of them. */
export const examining = ['committee', 'sittings'] as const;
export const around = ['cahiers', 'calls', 'labs', 'actors', 'identity', 'notifications'] as const;

/** Every use-case of these domains, read from the folders: a new one is attacked without a word. */
export async function useCases(domains: readonly string[]): Promise<ReadonlyMap<string, Ask>> {
  const found = domains.flatMap((domain) =>
    readdirSync(path.join(root, 'lib', domain, 'use-cases'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => ({ name: `${domain}/${file.slice(0, -3)}`, file: path.join(root, 'lib', domain, 'use-cases', file) })),
  );
  const asked = found.filter(({ name, file }) => !steps.has(name) && isAsked(file));
  const entries = await Promise.all(
    asked.map(async ({ name, file }) => {
      const functions = Object.values((await import(/* @vite-ignore */ file)) as Record<string, unknown>).filter((value) => typeof value === 'function');
      return [name, functions[0] as Ask] as const;
    }),
  );
  return new Map(entries.toSorted(([a], [b]) => a.localeCompare(b)));
}

/** What an attacker aims at; ids of things that may not exist yet, which must answer the same. */
export interface Target {
  proposalId: string;
  cahierId: string;
  commissionId: string;
  otherCommissionId: string;
  callId: string;
  sittingId: string;
  itemId: string;
  personId: string;
  questionId: string;
  batchId: string;
  mailId: string;
  fileId: string;
  invitationId: string;
  themeId: string;
}

const words = 'Une phrase assez longue pour passer partout.';

/** One input that holds what any use-case may ask for: each reads its own part of it. */
export function inputFor(target: Target, use: string): Record<string, unknown> {
  const answers = perCriterion(() => ({ answer: 3, reason: words }));
  const input: Record<string, unknown> = {
    ...target,
    slug: 'monde', callSlug: 'monde', page: 1, pageSize: 50, search: '', q: '',
    filter: 'all', view: 'proposals', order: 'rank', polarisedOnly: false, table: 'proposals', format: 'csv', state: 'todo', after: null, period: 'next',
    proposals: [target.proposalId], decisions: [target.proposalId], alternates: [], themeIds: [], themes: [], people: [target.personId], planned: [], shown: [], added: [],
    reason: words, why: words, note: '', text: words, reasons: words, message: words, question: words, answer: words, notes: use.includes('minutes') ? {} : words, remarks: '', comment: '', subject: 'Objet', body: words,
    tie: 'other', verdict: 'forward', outcome: 'selected', motion: 'selected', choice: 'for', presence: 'present', way: 'up', out: true, due: null, dueAt: null,
    version: 0, edition: 1, duration: 10, perProposal: 2, wanted: 2, seen: use.includes('decision') || use.includes('correct-mail') ? '' : [], endedOn: '2026-05-01', organisation: 'Acteur', siren: null,
    answers, sentences: perCriterion(() => words), improvements: perCriterion(() => words), wayBack: words, labId: null, adjournedFor: '', amendableUntil: null, interestId: target.batchId,
    name: 'Commission nouvelle', presentation: '', title: 'Une séance', place: '', link: '', at: new Date('2026-06-01T08:00:00Z'), email: 'x@x.example', kind: 'commission_member',
    experts: 2, method: 'flow', priority: 'load', levels: {}, capacity: use.includes('expertise') ? 5 : 'chair',
    startsAt: new Date('2026-06-01T08:00:00Z'), endsAt: new Date('2026-06-01T10:00:00Z'), startsOn: '2026-06-01', endsOn: '',
  };
  return Object.fromEntries(Object.entries(input).filter(([key]) => strict[use]?.includes(key) ?? true));
}

export const exportedTables = ['proposals', 'scores', 'assignments'] as const;

/** The instant of a uuid of version 7, null for another. */
function bornAt(uuid: string): number | null {
  return uuid[14] === '7' ? Number.parseInt(uuid.replace('-', '').slice(0, 12), 16) : null;
}

/** An answer in a form that two moments can be compared by: what the attempt itself created has no name. */
function plain(value: unknown, since: number): unknown {
  const text = JSON.stringify(value, (_key, part: unknown) => {
    if (part instanceof Map) return [...part];
    if (part instanceof Set) return [...part];
    if (typeof part === 'bigint') return String(part);
    return part;
  });
  if (text === undefined) return null;
  const named = text.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, (uuid) => ((bornAt(uuid) ?? 0) >= since ? 'new' : uuid));
  return JSON.parse(named) as unknown;
}

/** Since when ids are new: each attempt by itself, or a whole branch of the story. */
export const birth: { since: number | null } = { since: null };

/** Asks, keeps the answer, and undoes whatever was done. Needs an open transaction. */
export async function attempt(work: () => Promise<unknown>): Promise<unknown> {
  const since = birth.since ?? Date.now();
  await db().$executeRawUnsafe('SAVEPOINT attack');
  try {
    return plain(await work(), since);
  } catch (error) {
    return { threw: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 400) : String(error) };
  } finally {
    await db().$executeRawUnsafe('ROLLBACK TO SAVEPOINT attack');
  }
}

/** Everything that an attacker is answered about a target, by use-case. */
export async function interrogate(context: Context, target: Target, domains: readonly string[] = examining): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  const asked = await useCases(domains);
  for (const [name, ask] of asked) {
    answers[name] = await attempt(() => ask(context, inputFor(target, name)));
  }
  const exported = asked.get('committee/progress/export-commission');
  for (const table of exported ? exportedTables : []) {
    answers[`export of ${table}`] = await attempt(() => exported!(context, { ...inputFor(target, 'export'), table }));
  }
  return answers;
}
