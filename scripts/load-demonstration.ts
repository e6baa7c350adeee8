import { randomUUID } from 'node:crypto';
import path from 'node:path';

import { transaction } from '@/lib/platform/transaction.ts';
import { syncPortalSearch } from '@/lib/web/search.ts';

import { root } from './build/program.ts';
import { planActors } from './demonstration/actors.ts';
import { planCalls } from './demonstration/calls.ts';
import { planConflicts } from './demonstration/conflicts.ts';
import { planComposition } from './demonstration/composition.ts';
import { readDemonstration } from './demonstration/content.ts';
import { planExaminations } from './demonstration/examinations.ts';
import { labelRows } from './demonstration/labels.ts';
import { planLabs } from './demonstration/labs.ts';
import { planLapses, planLives } from './demonstration/lives.ts';
import { planCommissions, planPeople } from './demonstration/people.ts';
import { planPlaces } from './demonstration/places.ts';
import { planRules } from './demonstration/rules.ts';
import { planPublications } from './demonstration/publications.ts';
import { planSittings } from './demonstration/sittings.ts';
import { createStage } from './demonstration/stage.ts';
import { planTerritories } from './demonstration/territories.ts';
import { createTimeline } from './demonstration/timeline.ts';

/**
 * Fills a new database, reference content loaded, with a demonstration whose dates count from `now`: every act is
 * done by the person and at the date it tells, through the portal's own use-cases, in the order of the dates.
 * An interrupted one starts again from an empty database.
 */
export async function loadDemonstration(now: Date): Promise<void> {
  const timeline = createTimeline(now);
  const content = readDemonstration(path.join(root, 'prisma/demonstration'));
  const stage = createStage(content, timeline, `demonstration-${randomUUID()}`);
  planPeople(stage);
  planCommissions(stage);
  planComposition(stage);
  planTerritories(stage);
  planRules(stage);
  planCalls(stage);
  planActors(stage);
  planLives(stage);
  await planExaminations(stage);
  planConflicts(stage);
  planLapses(stage);
  planLabs(stage);
  planPublications(stage);
  planPlaces(stage);
  // Last: a sitting is held in the afternoon, after what else its day holds.
  planSittings(stage);
  await timeline.play(transaction);
  await labelRows(stage);
  await syncPortalSearch();
}
