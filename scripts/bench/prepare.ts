import { say, step } from '../terminal/steps.mjs';
import { loadArticles } from './data/article-rows.ts';
import { grow } from './data/grow.ts';
import { loadMapPoints } from './data/map-rows.ts';
import { volumes } from './data/plan.ts';
import { loadReadyDrafts } from './data/ready-drafts.ts';
import { loadSurroundings, readSurroundings, type Surroundings } from './data/surroundings.ts';
import type { Measure } from './measure.ts';
import { refresh } from './measure-portal.ts';
import { backOfficeMeasures } from './measures/back-office.ts';
import { committeeMeasures } from './measures/committee.ts';
import { contributorMeasures, typedDrafts } from './measures/contributor.ts';
import { publicMeasures } from './measures/public.ts';
import type { Bench } from './open-bench.ts';
import { openExamination, openOtherSessions } from './sessions.ts';

/** Drafts that the measure of submission uses up. */
const submissions = 500;

/** Loads the cahiers that are missing. */
export async function load(bench: Bench, around: Surroundings, from: number, to: number): Promise<void> {
  const { proposals, experts, evaluations } = volumes(to);
  await step(`Loading ${to} cahiers, ${proposals} proposals, ${experts} experts, ${evaluations} evaluations`, async () => {
    await grow(bench.client, around, from, to);
    await refresh(bench);
    // The database would do it by itself, at a moment of its own.
    await bench.client.query('VACUUM (ANALYZE)');
  });
}

/** Loads the first cahiers and what does not depend on their number, and signs in those whose pages are measured. */
export async function prepare(bench: Bench, cahiers: number): Promise<{ around: Surroundings; measures: Measure[] }> {
  const { client, address } = bench;
  const around = await readSurroundings(client, new Date());
  await loadSurroundings(client, around);
  await loadArticles(client, around);
  await loadMapPoints(client, around);
  const drafts = await loadReadyDrafts(client, around, typedDrafts + submissions);
  await load(bench, around, 0, cahiers);
  const others = await openOtherSessions(client, around.now);
  const measures = [
    ...publicMeasures(around),
    ...(await contributorMeasures({ address, contributor: others.contributor, drafts })),
    ...committeeMeasures(await openExamination(client, around.now)),
    ...backOfficeMeasures(others),
  ];
  say('');
  return { around, measures };
}
