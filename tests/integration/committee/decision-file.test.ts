import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { perCriterion } from '@/lib/calls/rules/judging.ts';
import { callResults, decidedCalls, decisionFileContent } from '@/lib/committee/loaders/call-results.ts';
import { fingerprint } from '@/lib/committee/rules/decision-file.ts';
import { verifyDecisionFile } from '@/lib/committee/rules/decision-file-check.ts';
import type { DecisionFile } from '@/lib/committee/schema/decision-file.ts';
import { exportNamedDecisions } from '@/lib/committee/use-cases/decisions/export-named-decisions.ts';
import { prepareBatch } from '@/lib/committee/use-cases/decisions/prepare-batch.ts';
import { publishBatch } from '@/lib/committee/use-cases/decisions/publish-batch.ts';
import { publishDecisionFile } from '@/lib/committee/use-cases/decisions/publish-decision-file.ts';
import { publishWaitingFiles } from '@/lib/committee/use-cases/decisions/publish-waiting-files.ts';
import { recordOpinion } from '@/lib/committee/use-cases/decisions/record-opinion.ts';
import { takeDecision } from '@/lib/committee/use-cases/decisions/take-decision.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import { db, disconnect } from '@/lib/platform/database.ts';
import { examinedProposal, submittedEvaluation } from '@/tests/factories/examinations.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import { askedInTheHour } from '@/tests/integration/rate.ts';
import { inWorld, type World } from '@/tests/integration/rights/world.ts';

const files = (world: World) => db().decisionFile.findMany({ where: { callId: world.callId }, orderBy: { number: 'asc' }, select: { number: true, content: true, sha256: true, publishedAt: true } });
const parsed = ({ content }: { content: string }) => JSON.parse(content) as DecisionFile;
const later = (world: World, hours: number) => ({ ...world.context('chair'), now: new Date(world.now.getTime() + hours * 3_600_000) });

/** A second proposal of the same cahier, scored by two experts, its deliberation open. */
async function sister(world: World): Promise<string> {
  const { proposalId } = await examinedProposal(world, { cahierId: world.cahierId, title: 'Proposition sœur', isDeliberated: true });
  for (const [role, value] of [['expert', 5], ['unassignedExpert', 2]] as const) {
    await submittedEvaluation(world, proposalId, world.people[role].id, (criterion) => (criterion === 'feasible' ? null : value));
  }
  return proposalId;
}

/** Decides and publishes the sister proposal by the chair, an hour later. */
async function publishSister(world: World, proposalId: string, outcome: Outcome) {
  const context = later(world, 1);
  done(await recordOpinion(context, { proposalId, outcome, text: 'Avis de la commission.' }));
  done(await takeDecision(context, { ...stage.decision(world, outcome), proposalId }));
  const { batchId } = done(await prepareBatch(context, { commissionId: world.commissionId, callId: world.callId, decisions: [proposalId] }));
  return publishBatch(context, { batchId, due: false });
}

afterAll(disconnect);

describe('the publication of the last decision of a call', () => {
  it('writes the file with the scores that count, its fingerprint, and a line of audit', () =>
    inWorld(async (world) => {
      await stage.publish(world);
      const [file, ...others] = await files(world);
      expect(others).toEqual([]);
      expect(file).toMatchObject({ number: 1, publishedAt: world.now, sha256: fingerprint(file!.content) });
      expect(parsed(file!)).toMatchObject({
        number: 1,
        call: { address: 'http://localhost:3000/appels/monde' },
        rules: { quorum: 1 },
        rubrics: [{ number: 1, criteria: [{ key: 'useful', anchors: ['ancre 0', 'ancre 1', 'ancre 2', 'ancre 3', 'ancre 4', 'ancre 5'] }, {}, {}, {}] }],
        proposals: [
          {
            evaluations: 1,
            recusals: 1,
            rubrics: [1],
            scores: perCriterion(() => ({ values: [3], insufficient: 0 })),
            outcome: 'selected',
            computed: { medians: perCriterion(() => 3), standing: 'passes', mean: 3, rank: 1 },
          },
        ],
      });
      for (const { id, email } of Object.values(world.people)) {
        expect(file!.content).not.toContain(id);
        expect(file!.content).not.toContain(email);
      }
      expect(verifyDecisionFile(file!.content)).toMatchObject({ verdict: 'right', sha256: file!.sha256 });
      const [line] = await db().auditLine.findMany({ where: { verb: 'decision-file.publish' }, select: { objectId: true, after: true } });
      expect(line).toEqual({ objectId: world.callId, after: { number: 1, sha256: file!.sha256, proposals: 1 } });
    }));

  it('waits for every examined proposal of the call, then holds them all', () =>
    inWorld(async (world) => {
      const proposalId = await sister(world);
      await stage.publish(world);
      expect(await files(world)).toEqual([]);
      expect(done(await publishDecisionFile(later(world, 0), { callId: world.callId }))).toBeNull();
      done(await publishSister(world, proposalId, 'not_selected'));
      const [file] = await files(world);
      expect(parsed(file!).proposals.map(({ reference, outcome, computed }) => [reference.slice(-2), outcome, computed.standing, computed.rank])).toEqual([
        ['/1', 'selected', 'passes', 1],
        ['/2', 'not_selected', 'to_complete', null],
      ]);
      expect(parsed(file!).proposals[1]?.scores).toEqual({ ...perCriterion(() => ({ values: [2, 5], insufficient: 0 })), feasible: { values: [], insufficient: 2 } });
    }));

  it('writes nothing when the last file says it all already', () =>
    inWorld(async (world) => {
      await stage.publish(world);
      expect(done(await publishDecisionFile(later(world, 5), { callId: world.callId }))).toBeNull();
      expect(await files(world)).toHaveLength(1);
    }));

  it('writes the next one when an adjourned proposal comes back and is decided; the first stays', () =>
    inWorld(async (world) => {
      await stage.publish(world, 'adjourned');
      const [first] = await files(world);
      await db().proposal.update({ where: { id: world.proposalId }, data: { status: 'under_examination' }, select: { id: true } });
      await db().examination.update({ where: { proposalId: world.proposalId }, data: { deliberatedAt: later(world, 1).now }, select: { proposalId: true } });
      expect(done(await publishDecisionFile(later(world, 1), { callId: world.callId }))).toBeNull();
      done(await publishSister(world, world.proposalId, 'selected'));
      const both = await files(world);
      expect(both.map(({ number, content }) => [number, parsed({ content }).proposals[0]?.outcome])).toEqual([[1, 'adjourned'], [2, 'selected']]);
      expect(both[0]).toEqual(first);
    }));

  it('keeps what a decision was taken on when an expert steps aside later', () =>
    inWorld(async (world) => {
      await stage.publish(world);
      await db().recusal.create({
        data: { cahierId: world.cahierId, personId: world.people.expert.id, tie: 'family', declaredAt: later(world, 2).now, declaredById: world.people.expert.id },
        select: { id: true },
      });
      expect(done(await publishDecisionFile(later(world, 3), { callId: world.callId }))).toBeNull();
    }));

  it('counts the scores given again after deliberation', () =>
    inWorld(async (world) => {
      const proposalId = await sister(world);
      await db().score.updateMany({
        where: { evaluation: { proposalId, personId: world.people.expert.id }, criterion: 'useful' },
        data: { value: 4, restatedAt: world.now, initialValue: 5 },
      });
      await stage.publish(world);
      done(await publishSister(world, proposalId, 'adjourned'));
      expect(parsed((await files(world))[0]!).proposals[1]?.scores.useful).toEqual({ values: [2, 4], insufficient: 0 });
    }));

  it('is refused, and nothing is published, under weights that sum to zero', () =>
    inWorld(async (world) => {
      await stage.decide(world);
      await db().call.update({ where: { id: world.callId }, data: { weights: perCriterion(() => 0) }, select: { id: true } });
      const published = await publishBatch(world.context('chair'), { batchId: await stage.prepare(world), due: false });
      expect(published).toMatchObject({ ok: false, code: 'batch-faulty', fields: [{ message: expect.stringContaining('poids des quatre critères') }] });
    }));

  it('follows within minutes when the last proposal that waited is withdrawn, and only once', () =>
    inWorld(async (world) => {
      const proposalId = await sister(world);
      await stage.publish(world);
      expect(await publishWaitingFiles(later(world, 1).now)).toBe(0);
      await db().proposal.update({ where: { id: proposalId }, data: { status: 'withdrawn' }, select: { id: true } });
      expect(await publishWaitingFiles(later(world, 1).now)).toBe(1);
      const [file, ...others] = await files(world);
      expect(others).toEqual([]);
      expect(file?.publishedAt).toEqual(later(world, 1).now);
      expect(parsed(file!).proposals.map(({ outcome }) => outcome)).toEqual(['selected']);
      expect(await publishWaitingFiles(later(world, 2).now)).toBe(0);
    }));

  it('leaves out a proposal that was withdrawn', () =>
    inWorld(async (world) => {
      const proposalId = await sister(world);
      await db().proposal.update({ where: { id: proposalId }, data: { status: 'withdrawn' }, select: { id: true } });
      await stage.publish(world);
      expect(parsed((await files(world))[0]!).proposals).toHaveLength(1);
    }));
});

describe('a published file', () => {
  it('never changes', () =>
    inWorld(async (world) => {
      await stage.publish(world);
      await expect(db().decisionFile.updateMany({ where: { callId: world.callId }, data: { content: '{}' } })).rejects.toThrow('a published decision file does not change');
    }));

  it('is read by anybody at its number, beside what was decided and what waits', () =>
    inWorld(async (world) => {
      const proposalId = await sister(world);
      await stage.publish(world);
      expect(await callResults(world.callId)).toMatchObject({ results: [{ position: 1, outcome: 'selected', hasLapsed: false }], waiting: 1, files: [] });
      expect((await decidedCalls()).map(({ slug }) => slug)).toContain('monde');
      done(await publishSister(world, proposalId, 'not_selected'));
      const [file] = await files(world);
      expect(await decisionFileContent('monde', 1)).toEqual({ content: file!.content, sha256: file!.sha256 });
      expect(await decisionFileContent('monde', 2)).toBeNull();
      await db().call.update({ where: { id: world.callId }, data: { status: 'draft' }, select: { id: true } });
      expect(await decisionFileContent('monde', 1)).toBeNull();
    }));

  it('is found right by the command, which knows of no database, and wrong once it was touched', { timeout: 60_000 }, () =>
    inWorld(async (world) => {
      const proposalId = await sister(world);
      await stage.publish(world);
      done(await publishSister(world, proposalId, 'not_selected'));
      const [file] = await files(world);
      const folder = await mkdtemp(path.join(tmpdir(), 'decision-file-'));
      try {
        const published = path.join(folder, 'fichier-1.json');
        await writeFile(published, file!.content);
        const right = await verify(published);
        expect(right).toMatchObject({ code: 0, said: expect.stringContaining('Juste') });
        expect(right.said).toContain(file!.sha256);
        await writeFile(published, (await readFile(published, 'utf8')).replace('"values":[3]', '"values":[4]'));
        expect(await verify(published)).toMatchObject({ code: 1, said: expect.stringContaining('le fichier annonce 3 comme médiane, les notes donnent 4') });
        await writeFile(published, Buffer.from([0xff, 0xfe, 0x00]));
        expect(await verify(published)).toMatchObject({ code: 2, said: expect.stringContaining('n’est pas du texte en UTF-8') });
        expect(await verify(path.join(folder, 'ailleurs.json'))).toMatchObject({ code: 2, said: expect.stringContaining('Il n’y a pas de fichier à cette adresse') });
      } finally {
        await rm(folder, { recursive: true });
      }
    }));
});

/** Runs the command as anybody would, without anything of the portal's environment. */
async function verify(file: string): Promise<{ code: number; said: string }> {
  const { PATH, HOME } = process.env;
  const environment = { PATH, HOME, NODE_ENV: 'production' } as NodeJS.ProcessEnv;
  return promisify(execFile)(process.execPath, ['scripts/run.mjs', 'verify-decision', file], { cwd: path.resolve(import.meta.dirname, '../../..'), env: environment }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, said: error.stdout }),
  );
}

describe('the file with names', () => {
  const ask = (world: World, role: 'chair' | 'secretary' | 'expert' | 'otherChair') => exportNamedDecisions(world.context(role), { slug: 'monde', callSlug: 'monde' });

  it('says to the chair and the secretary who gave what, before and after deliberation, and each download is an act', () =>
    inWorld(async (world) => {
      await stage.publish(world);
      await db().score.updateMany({
        where: { evaluation: { proposalId: world.proposalId }, criterion: 'useful' },
        data: { value: 4, restatedAt: world.now, initialValue: 3, initialReason: 'Avant.' },
      });
      const named = done(await ask(world, 'secretary'));
      expect(named).toMatchObject({ call: { slug: 'monde' }, quorum: 1, decisions: [{ outcome: 'selected', recused: ['recusedExpert'], evaluations: [{ expert: 'expert', counted: true }] }] });
      expect(named.decisions[0]?.evaluations[0]?.scores.useful).toEqual({ answer: 4, reason: 'Une raison assez longue.', before: { answer: 3, reason: 'Avant.' } });
      expect(named.decisions[0]?.evaluations[0]?.scores.feasible.before).toBeNull();
      done(await ask(world, 'chair'));
      const lines = await db().auditLine.findMany({ where: { verb: 'decision-file.download-named' }, orderBy: { id: 'asc' }, select: { personId: true, objectId: true, after: true } });
      const after = { call: 'monde', decisions: 1 };
      expect(lines).toEqual([
        { personId: world.people.secretary.id, objectId: world.commissionId, after },
        { personId: world.people.chair.id, objectId: world.commissionId, after },
      ]);
    }));

  it('keeps what a decision was taken on when an expert steps aside later, as the public file does', () =>
    inWorld(async (world) => {
      await stage.publish(world);
      await db().recusal.create({
        data: { cahierId: world.cahierId, personId: world.people.expert.id, tie: 'family', declaredAt: later(world, 2).now, declaredById: world.people.expert.id },
        select: { id: true },
      });
      expect(done(await ask(world, 'chair')).decisions).toMatchObject([{ recused: ['recusedExpert'], evaluations: [{ expert: 'expert', counted: true }] }]);
    }));

  it('does not exist before a decision is published, nor for anybody else', () =>
    inWorld(async (world) => {
      expect(await ask(world, 'chair')).toMatchObject({ code: 'commission-not-found' });
      await stage.publish(world);
      expect(await ask(world, 'expert')).toMatchObject({ code: 'commission-not-found' });
      expect(await ask(world, 'otherChair')).toMatchObject({ code: 'commission-not-found' });
      expect(await db().auditLine.count({ where: { verb: 'decision-file.download-named' } })).toBe(0);
    }));

  it('stops when it is asked too often', () =>
    inWorld(async (world) => {
      await stage.publish(world);
      await askedInTheHour(world, `decisions:export-named:${world.people.chair.id}`, 59);
      expect(await ask(world, 'chair')).toMatchObject({ ok: true });
      expect(await ask(world, 'chair')).toMatchObject({ code: 'too-many-requests' });
      expect(await ask(world, 'secretary')).toMatchObject({ ok: true });
    }));

  it('leaves out, even published, a cahier from which the officer stepped aside or that an actor of theirs signs', () =>
    inWorld(async (world) => {
      await stage.publish(world);
      const chair = world.context('chair');
      const tied = { ...chair, viewer: { ...chair.viewer!, attachments: [...chair.viewer!.attachments, { kind: 'actor_delegate' as const, objectId: world.actorId }] } };
      expect(await exportNamedDecisions(tied, { slug: 'monde', callSlug: null })).toMatchObject({ code: 'commission-not-found' });
      await db().recusal.create({
        data: { cahierId: world.cahierId, personId: world.people.chair.id, tie: 'employer', declaredAt: world.now, declaredById: world.people.chair.id },
        select: { id: true },
      });
      expect(await ask(world, 'chair')).toMatchObject({ code: 'commission-not-found' });
      expect(done(await ask(world, 'secretary')).decisions).toHaveLength(1);
    }));
});
