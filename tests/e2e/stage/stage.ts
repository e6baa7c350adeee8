import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

/** How far the life of a staged cahier goes; `scored` by two of its three experts. */
export const steps = ['written', 'submitted', 'admitted', 'assigned', 'accepted', 'scored', 'evaluated', 'published'] as const;
export type Step = (typeof steps)[number];

type Role = 'contributor' | 'colleague' | 'manager' | 'chair' | 'secretary' | 'expert1' | 'expert2' | 'expert3' | 'alternate';

/** A call, a commission, an actor and a cahier of their own, so that no journey meets another one. */
export interface Stage {
  key: string;
  /** names of the people, whom the page of the demonstration lets enter */
  people: Record<Role, string>;
  commissionName: string;
  commissionSlug: string;
  callId: string;
  callSlug: string;
  callTitle: string;
  actorId: string;
  actorName: string;
  cahierId: string;
  cahierTitle: string;
  proposalId: string;
  proposalTitle: string;
  /** the second proposal of the cahier, when it was asked for */
  sisterId: string;
  sisterTitle: string;
  /** with `opinions` only */
  thirdId: string;
  thirdTitle: string;
  /** empty until the cahier is submitted */
  receiptNumber: string;
  /** empty until the decision is published */
  batchId: string;
  labSlug: string;
}

const root = path.resolve(import.meta.dirname, '../../..');

interface Wishes {
  /** two proposals, that the same experts have */
  sister?: boolean;
  /** three proposals, whose opinions are given: selected, adjourned, not selected */
  opinions?: boolean;
  /** the chair recuses the secretary once experts are chosen */
  recusedSecretary?: boolean;
}

/** Plays a new story up to a step, on the database of the portal under test, through its use-cases. */
export async function stage(until: Step, { sister = false, opinions = false, recusedSecretary = false }: Wishes = {}): Promise<Stage> {
  if (!process.env['DATABASE_URL']) throw new Error('Journeys that stage their own cahiers need the DATABASE_URL of the portal under test: `npm test -- journeys` gives it.');
  const play = promisify(execFile);
  const { stdout } = await play(process.execPath, ['--import', './scripts/node-hooks.mjs', 'tests/e2e/stage/play.ts', until, ...(sister ? ['sister'] : []), ...(opinions ? ['opinions'] : []), ...(recusedSecretary ? ['recused-secretary'] : [])], { cwd: root });
  return JSON.parse(stdout) as Stage;
}
