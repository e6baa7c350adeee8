import { describe, expect, it } from 'vitest';
import { findCall } from '@/lib/calls/repository/calls.ts';
import { updateCall } from '@/lib/calls/use-cases/update-call.ts';
import { amendEvaluation } from '@/lib/committee/use-cases/evaluation/amend-evaluation.ts';
import { countRubricUses } from '@/lib/committee/use-cases/evaluation/count-rubric-uses.ts';
import { readExamination } from '@/lib/committee/use-cases/evaluation/read-examination.ts';
import { openExaminations } from '@/lib/committee/use-cases/routing/open-examinations.ts';
import { updateCommission } from '@/lib/committee/use-cases/commissions/update-commission.ts';
import { db } from '@/lib/platform/database.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

const both = (text: string) => ({ fr: text, en: text });

/** A second published version, whose anchors say something else. */
async function secondVersion(world: World): Promise<string> {
  const { rubricId } = await db().rubricVersion.findUniqueOrThrow({ where: { id: world.rubricVersionId }, select: { rubricId: true } });
  const criteria = (['useful', 'impactful', 'bearable', 'feasible'] as const).map((key, position) => ({
    key,
    position,
    name: both(key),
    statement: both('É'),
    gloss: both('G'),
    guidance: both('C'),
    evidence: [both('P')],
    anchors: Array.from({ length: 6 }, (_, level) => both(`nouvelle ancre ${level}`)),
  }));
  const { id } = await db().rubricVersion.create({ data: { rubricId, number: 2, criteria: { create: criteria } }, select: { id: true } });
  await db().rubricVersion.update({ where: { id }, data: { publishedAt: world.now }, select: { id: true } });
  return id;
}

function inWorld(work: (world: World) => Promise<void>) {
  return () => discarded(async () => work(await buildWorld()));
}

describe('the version under which scores are given', () => {
  it(
    'does not change in a call under way: beside the input, it says why',
    inWorld(async (world) => {
      const rubricVersionId = await secondVersion(world);
      const call = await findCall(world.callId);
      const content = { ...call!, summary: 'Résumé', examinationCalendar: 'Calendrier', publicationTerms: 'Conditions', openTo: [...call!.openTo], themeIds: [...call!.themeIds] };
      expect(await updateCall(world.context('administrator'), { ...content, rubricVersionId, callId: world.callId })).toEqual({
        ok: false,
        code: 'answers-to-mend',
        fields: [{ field: 'rubricVersionId', message: 'Un cahier est déjà déposé : la façon de juger ne change plus.' }],
      });
    }),
  );

  it(
    'stays that of a submitted evaluation when it is amended, whatever its call says by then, and its anchors are those read',
    inWorld(async (world) => {
      await stage.submit(world, 'expert', 3);
      await db().call.update({ where: { id: world.callId }, data: { rubricVersionId: await secondVersion(world) }, select: { id: true } });
      done(await amendEvaluation(world.context('expert'), { ...stage.evaluation(world, 4, 1), why: 'Un détail relu.' }));
      const kept = await db().evaluation.findFirstOrThrow({ select: { rubricVersionId: true } });
      expect(kept.rubricVersionId).toBe(world.rubricVersionId);
      const read = await readExamination(world.context('expert'), { proposalId: world.proposalId });
      expect(read.ok && read.value.rubric.criteria[0]?.anchors[4]?.fr).toBe('ancre 4');
      expect(done(await countRubricUses(world.context('administrator'))).get(world.rubricVersionId)).toBe(1);
    }),
  );

  it(
    'is counted without what its reader may not know of',
    inWorld(async (world) => {
      await stage.submit(world, 'expert', 3);
      await db().recusal.create({
        data: { cahierId: world.cahierId, personId: world.people.administrator.id, tie: 'family', declaredAt: world.now, declaredById: world.people.administrator.id },
        select: { id: true },
      });
      expect(done(await countRubricUses(world.context('administrator'))).get(world.rubricVersionId)).toBeUndefined();
      expect(done(await countRubricUses(world.context('callManager'))).get(world.rubricVersionId)).toBe(1);
    }),
  );
});

describe('a theme given to another commission', () => {
  it(
    'routes what waits to that one from then on, and nothing to one that has lost it',
    inWorld(async (world) => {
      await db().examination.delete({ where: { proposalId: world.proposalId }, select: { proposalId: true } });
      await db().proposal.update({ where: { id: world.proposalId }, data: { status: 'awaiting' }, select: { id: true } });
      const administrator = world.context('administrator');
      const taken = { commissionId: world.otherCommissionId, name: 'Commission autre', presentation: '', themes: [world.otherThemeId, world.themeId] };
      expect(await updateCommission(administrator, taken)).toMatchObject({ ok: false, code: 'theme-taken' });
      done(await updateCommission(administrator, { commissionId: world.commissionId, name: 'Commission monde', presentation: '', themes: [] }));
      const waiting = { proposals: [world.proposalId], commissionId: null };
      expect(await openExaminations(administrator, waiting)).toMatchObject({ ok: false, code: 'nothing-to-open' });
      done(await updateCommission(administrator, taken));
      expect(await openExaminations(world.context('chair'), waiting)).toMatchObject({ ok: false, code: 'nothing-to-open' });
      done(await openExaminations(world.context('otherChair'), waiting));
      const opened = await db().examination.findUniqueOrThrow({ where: { proposalId: world.proposalId }, select: { commissionId: true } });
      expect(opened.commissionId).toBe(world.otherCommissionId);
    }),
  );
});
