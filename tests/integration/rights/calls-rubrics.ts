import { perCriterion } from '@/lib/calls/rules/judging.ts';
import { blankRubric } from '@/lib/calls/rules/rubrics.ts';
import type { RubricText } from '@/lib/calls/types.ts';
import { compareRubricVersions } from '@/lib/calls/use-cases/compare-rubric-versions.ts';
import { createRubric } from '@/lib/calls/use-cases/create-rubric.ts';
import { listRubrics } from '@/lib/calls/use-cases/list-rubrics.ts';
import { publishRubricVersion } from '@/lib/calls/use-cases/publish-rubric-version.ts';
import { readRubricVersion } from '@/lib/calls/use-cases/read-rubric-version.ts';
import { removeRubricDraft } from '@/lib/calls/use-cases/remove-rubric-draft.ts';
import { saveRubricDraft } from '@/lib/calls/use-cases/save-rubric-draft.ts';
import { startRubricDraft } from '@/lib/calls/use-cases/start-rubric-draft.ts';
import { db } from '@/lib/platform/database.ts';
import type { DomainRights, World } from '@/tests/integration/rights/world.ts';

const editors = ['administrator'] as const;
const readers = ['callManager', 'otherCallManager', 'administrator'] as const;
const both = (text: string) => ({ fr: text, en: text });

/** A version that lacks nothing. */
const whole: RubricText = {
  changes: 'Les niveaux sont plus précis.',
  criteria: perCriterion((key) => ({
    name: both(key),
    statement: both('É'),
    gloss: both('G'),
    guidance: both('C'),
    evidence: [both('P')],
    anchors: Array.from({ length: 6 }, (_, level) => both(`Note ${level}`)),
  })),
};

async function draft(world: World): Promise<string> {
  const { rubricId } = await db().rubricVersion.findUniqueOrThrow({ where: { id: world.rubricVersionId }, select: { rubricId: true } });
  const { id } = await db().rubricVersion.create({ data: { rubricId, number: 2 }, select: { id: true } });
  return id;
}

export const rubricsRights: DomainRights = {
  'compare-rubric-versions': {
    allowed: readers,
    run: async (world, context) => compareRubricVersions(context, { from: world.rubricVersionId, to: await draft(world) }),
  },
  'create-rubric': { allowed: editors, run: (world, context) => createRubric(context, { name: 'Grille courte', from: world.rubricVersionId }) },
  'list-rubrics': { allowed: readers, run: (_world, context) => listRubrics(context) },
  'publish-rubric-version': {
    allowed: editors,
    run: async (world, context) => publishRubricVersion(context, { versionId: await draft(world), edition: 1, text: whole }),
  },
  'read-rubric-version': { allowed: readers, run: async (world, context) => readRubricVersion(context, { versionId: await draft(world) }) },
  'remove-rubric-draft': { allowed: editors, run: async (world, context) => removeRubricDraft(context, { versionId: await draft(world) }) },
  'save-rubric-draft': {
    allowed: editors,
    run: async (world, context) => saveRubricDraft(context, { versionId: await draft(world), edition: 1, text: blankRubric() }),
  },
  'start-rubric-draft': {
    allowed: editors,
    async run(world, context) {
      const { rubricId } = await db().rubricVersion.findUniqueOrThrow({ where: { id: world.rubricVersionId }, select: { rubricId: true } });
      return startRubricDraft(context, { rubricId, from: world.rubricVersionId });
    },
  },
};
