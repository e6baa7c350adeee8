import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { scheduleBatchSchema } from '@/lib/committee/schema/batch.ts';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import { abandonBatch } from '@/lib/committee/use-cases/decisions/abandon-batch.ts';
import { changeBatch } from '@/lib/committee/use-cases/decisions/change-batch.ts';
import { correctMail } from '@/lib/committee/use-cases/decisions/correct-mail.ts';
import { prepareBatch } from '@/lib/committee/use-cases/decisions/prepare-batch.ts';
import { prepareMails } from '@/lib/committee/use-cases/decisions/prepare-mails.ts';
import { publishBatch } from '@/lib/committee/use-cases/decisions/publish-batch.ts';
import { readBatch } from '@/lib/committee/use-cases/decisions/read-batch.ts';
import { readDecisions } from '@/lib/committee/use-cases/decisions/read-decisions.ts';
import { returnBatch } from '@/lib/committee/use-cases/decisions/return-batch.ts';
import { scheduleBatch } from '@/lib/committee/use-cases/decisions/schedule-batch.ts';
import { takeDecision } from '@/lib/committee/use-cases/decisions/take-decision.ts';
import { transferExamination } from '@/lib/committee/use-cases/routing/transfer-examination.ts';
import type { Context } from '@/lib/identity/types.ts';
import { publishDueBatches } from '@/lib/labs/use-cases/publish-due-batches.ts';
import { db } from '@/lib/platform/database.ts';
import { heldDecision } from '@/tests/factories/decisions.ts';
import { anotherDecision, twoDecisions } from '@/tests/integration/committee/batch-stage.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import { inWorld, type World } from '@/tests/integration/rights/world.ts';

const hour = 3_600_000;
const later = (world: World, milliseconds = hour) => new Date(world.now.getTime() + milliseconds);

const desk = (world: World, batchId: string, role: 'chair' | 'secretary' = 'chair') => readBatch(world.context(role), { slug: 'monde', batchId });
const mailTo = async (world: World, role: 'delegate' | 'otherDelegate') => db().mail.findFirst({ where: { personId: world.people[role].id } });
const publishedCount = () => db().decision.count({ where: { publishedAt: { not: null } } });

describe('a batch', () => {
  it('prepares a mail for each delegate, which tells the outcome first and leads to a page read without signing in', () =>
    inWorld(async (world) => {
      const { batchId } = await twoDecisions(world);
      const { mails, decisions } = done(await desk(world, batchId));
      expect(mails.map(({ recipient, status, corrected, outdated }) => [recipient, status, corrected, outdated]).toSorted()).toEqual([
        ['delegate@monde.example', 'held', false, false],
        ['otherdelegate@monde.example', 'held', false, false],
      ]);
      const { subject, body } = mails.find(({ recipient }) => recipient.startsWith('delegate'))!;
      expect(subject).toBe('Votre proposition est retenue (cahier CA-2026-9002)');
      expect(body.split('\n\n').slice(0, 2)).toEqual(['Bonjour,', 'Votre proposition « Proposition du monde » (cahier CA-2026-9002, Acteur monde) est retenue : elle devient un LAB. Félicitations.']);
      expect(body).toMatch(/\/cahiers\/CA-2026-9002\/proposition-1$/);
      expect(decisions.flatMap(({ faults }) => faults)).toEqual([]);
      expect(await db().mail.count({ where: { status: 'queued', subject: { contains: 'retenue' } } })).toBe(0);
    }));

  it('lets each mail leave as it was corrected, and the audit keeps both texts without the address', () =>
    inWorld(async (world) => {
      const { batchId } = await twoDecisions(world);
      const mail = done(await desk(world, batchId, 'secretary')).mails.find(({ recipient }) => recipient.startsWith('delegate'))!;
      const text = { subject: 'Un objet plus chaleureux', body: 'Bonjour à toutes et à tous,\n\nVous êtes retenus.' };
      done(await correctMail(world.context('secretary'), { batchId, mailId: mail.id, seen: mail.print, ...text }));
      expect(await correctMail(world.context('chair'), { batchId, mailId: mail.id, seen: mail.print, ...text })).toMatchObject({ code: 'mail-changed' });
      const line = await db().auditLine.findFirstOrThrow({ where: { verb: 'mail.correct' } });
      expect(line).toMatchObject({ objectId: mail.id, before: { subject: mail.subject, body: mail.body }, after: { ...text, heldFor: `decision-batch:${batchId}` } });
      expect(JSON.stringify([line.before, line.after])).not.toContain('@');
      done(await publishBatch(world.context('chair'), { batchId, due: false }));
      expect(await mailTo(world, 'delegate')).toMatchObject({ ...text, status: 'queued', sendAfter: world.now });
      expect(await mailTo(world, 'otherDelegate')).toMatchObject({ subject: 'La décision sur votre proposition (cahier CA-2026-9050)', status: 'queued' });
      expect(done(await desk(world, batchId)).mails.map(({ status, corrected }) => [status, corrected]).toSorted()).toEqual([['queued', false], ['queued', true]]);
    }));

  it('flags a mail older than its decision, never writes over a correction by itself, and does not leave meanwhile', () =>
    inWorld(async (world) => {
      const { batchId, second } = await twoDecisions(world);
      const chair = world.context('chair');
      const mailOf = async (proposalId: string) => done(await desk(world, batchId)).mails.find((mail) => mail.proposalId === proposalId)!;
      const first = await mailOf(world.proposalId);
      done(await correctMail(chair, { batchId, mailId: first.id, seen: first.print, subject: 'À la main', body: 'Un texte écrit à la main.' }));
      for (const [proposalId, outcome] of [[world.proposalId, 'selected'], [second, 'not_selected']] as const) {
        const { decidedAt } = await db().decision.findFirstOrThrow({ where: { proposalId }, select: { decidedAt: true } });
        const again = { ...stage.decision(world, outcome), proposalId, seen: decidedAt.toISOString(), reasons: 'D’autres motifs, plus justes.' };
        done(await takeDecision({ ...chair, now: later(world, 1000) }, again));
      }
      expect([await mailOf(world.proposalId), await mailOf(second)].map(({ corrected, outdated }) => [corrected, outdated])).toEqual([[true, true], [false, true]]);
      const refused = await scheduleBatch(chair, { batchId, at: later(world) });
      expect(refused).toMatchObject({ code: 'batch-faulty', fields: [{ field: world.proposalId }, { field: second }] });
      expect(await publishBatch(chair, { batchId, due: false })).toMatchObject({ code: 'batch-faulty' });

      done(await prepareMails(chair, { batchId, mailId: null }));
      expect(await mailOf(second)).toMatchObject({ outdated: false, body: expect.stringContaining('D’autres motifs, plus justes.') });
      expect(await mailOf(world.proposalId)).toMatchObject({ corrected: true, outdated: true, body: 'Un texte écrit à la main.' });
      // Saved once more as it is, it has been read after the change: it stands.
      const kept = await mailOf(world.proposalId);
      done(await correctMail(chair, { batchId, mailId: kept.id, seen: kept.print, subject: kept.subject, body: kept.body }));
      expect(await mailOf(world.proposalId)).toMatchObject({ corrected: true, outdated: false, body: 'Un texte écrit à la main.' });
      // Named, it is written again.
      done(await prepareMails(chair, { batchId, mailId: kept.id }));
      expect(await mailOf(world.proposalId)).toMatchObject({ corrected: false, outdated: false, body: expect.stringContaining('D’autres motifs, plus justes.') });
      done(await scheduleBatch(chair, { batchId, at: later(world) }));
    }));

  it('takes decisions in and lets them go with their mails, and given up forgets everything but the decisions', () =>
    inWorld(async (world) => {
      const { batchId, second } = await twoDecisions(world);
      const chair = world.context('chair');
      expect(await changeBatch(chair, { batchId, decisions: [] })).toMatchObject({ code: 'batch-empty' });
      done(await changeBatch(chair, { batchId, decisions: [second] }));
      expect(await mailTo(world, 'delegate')).toBeNull();
      expect(done(await desk(world, batchId)).free.map(({ scope }) => scope.proposalId)).toEqual([world.proposalId]);
      done(await changeBatch(chair, { batchId, decisions: [second, world.proposalId] }));
      expect(done(await desk(world, batchId)).decisions).toHaveLength(2);
      const absent = '01890000-0000-7000-8000-000000000000';
      expect(await changeBatch(chair, { batchId, decisions: [second, absent] })).toMatchObject({ code: 'decision-missing' });
      expect(await prepareBatch(chair, { commissionId: world.commissionId, callId: world.callId, decisions: [second] })).toMatchObject({ code: 'decision-missing' });
      expect(await prepareBatch(chair, { commissionId: world.commissionId, callId: world.otherCallId, decisions: [second] })).toMatchObject({ code: 'decision-missing' });
      done(await abandonBatch(chair, { batchId }));
      expect(await db().mail.count({ where: { status: 'held' } })).toBe(0);
      expect(await db().decision.findMany({ select: { batchId: true, publishedAt: true } })).toEqual([{ batchId: null, publishedAt: null }, { batchId: null, publishedAt: null }]);
      expect(await publishBatch(chair, { batchId, due: false })).toMatchObject({ code: 'batch-moved' });
      expect(await abandonBatch(chair, { batchId })).toMatchObject({ code: 'batch-moved' });
    }));

  it('once its hour is set, changes no more until it is brought back', () =>
    inWorld(async (world) => {
      const { batchId, second } = await twoDecisions(world);
      const chair = world.context('chair');
      expect(await scheduleBatch(chair, { batchId, at: world.now })).toMatchObject({ code: 'time-past', fields: [{ field: 'at' }] });
      expect(await scheduleBatch(chair, { batchId, at: later(world, -1) })).toMatchObject({ code: 'time-past' });
      done(await scheduleBatch(chair, { batchId, at: later(world, 1) }));
      const { decidedAt } = await db().decision.findFirstOrThrow({ where: { proposalId: second }, select: { decidedAt: true } });
      const again = { ...stage.decision(world, 'not_selected'), proposalId: second, seen: decidedAt.toISOString() };
      expect(await takeDecision(chair, again)).toMatchObject({ code: 'decision-scheduled' });
      const mail = done(await desk(world, batchId)).mails[0]!;
      expect(await correctMail(chair, { batchId, mailId: mail.id, seen: mail.print, subject: 'Autre objet', body: 'Un autre texte.' })).toMatchObject({ code: 'batch-moved' });
      expect(await prepareMails(chair, { batchId, mailId: null })).toMatchObject({ code: 'batch-moved' });
      expect(await changeBatch(chair, { batchId, decisions: [second] })).toMatchObject({ code: 'batch-moved' });
      expect(await scheduleBatch(chair, { batchId, at: later(world) })).toMatchObject({ code: 'batch-moved' });
      done(await returnBatch(chair, { batchId }));
      expect(await returnBatch(chair, { batchId })).toMatchObject({ code: 'batch-moved' });
      expect(await publishDueBatches(later(world))).toBe(0);
      done(await takeDecision(chair, again));
    }));

  it('is checked as it will be at its hour: an adjournment that will be late then is refused now', () =>
    inWorld(async (world) => {
      await stage.decide(world, 'adjourned');
      const batchId = await stage.prepare(world);
      const limit = later(world, 30 * 24 * hour);
      expect(await scheduleBatch(world.context('chair'), { batchId, at: limit })).toMatchObject({
        code: 'batch-faulty',
        fields: [{ message: '« Proposition du monde » (CA-2026-9002) : La date fixée pour compléter sera passée.' }],
      });
      done(await scheduleBatch(world.context('chair'), { batchId, at: new Date(limit.getTime() - 1) }));
    }));

  it('writes to the delegates of the day it leaves', () =>
    inWorld(async (world) => {
      const { batchId } = await twoDecisions(world);
      const mandate = { kind: 'actor_delegate', objectId: world.actorId } as const;
      await db().attachment.updateMany({ where: { ...mandate, personId: world.people.delegate.id }, data: { endsAt: world.now } });
      await db().attachment.create({ data: { ...mandate, personId: world.people.citizen.id, startsAt: world.now }, select: { id: true } });
      done(await publishBatch(world.context('chair'), { batchId, due: false }));
      expect(await mailTo(world, 'delegate')).toBeNull();
      const [mail] = await db().mail.findMany({ where: { personId: world.people.citizen.id } });
      expect(mail).toMatchObject({ status: 'queued', subject: 'Votre proposition est retenue (cahier CA-2026-9002)' });
    }));
});

it('of ten decisions takes as many statements to read as one of two', () =>
  inWorld(async (world) => {
    const statements = async (batchId: string) => {
      const query = vi.spyOn(pg.Client.prototype, 'query');
      done(await desk(world, batchId));
      done(await readDecisions(world.context('chair'), { slug: 'monde', callSlug: null }));
      const count = query.mock.calls.length;
      query.mockRestore();
      return count;
    };
    const { batchId, second } = await twoDecisions(world);
    const few = await statements(batchId);
    const more: string[] = [];
    for (let index = 51; index < 59; index += 1) more.push(await anotherDecision(world, `CA-2026-90${index}`));
    done(await changeBatch(world.context('chair'), { batchId, decisions: [world.proposalId, second, ...more] }));
    expect(await statements(batchId)).toBe(few);
    expect(few).toBeLessThan(80);
  }));

it('a batch that breaks in a way nobody expected stops nothing else, and is tried again', () =>
  inWorld(async (world) => {
    const at = later(world);
    const { batchId } = await twoDecisions(world);
    done(await scheduleBatch(world.context('chair'), { batchId, at }));
    const { thresholds } = await db().call.findUniqueOrThrow({ where: { id: world.callId }, select: { thresholds: true } });
    await db().$executeRaw`UPDATE "Call" SET thresholds = 'null' WHERE id = ${world.callId}::uuid`;
    expect(await publishDueBatches(at)).toBe(0);
    expect(await db().decisionBatch.findUniqueOrThrow({ where: { id: batchId }, select: { status: true } })).toEqual({ status: 'scheduled' });
    await db().call.update({ where: { id: world.callId }, data: { thresholds: thresholds ?? {} }, select: { id: true } });
    expect(await publishDueBatches(at)).toBe(1);
  }));

describe('the hour of a batch, on the clock of Paris', () => {
  const read = (date: string, time: string) => scheduleBatchSchema.safeParse({ batchId: '01890000-0000-7000-8000-000000000000', at: { date, time } });
  const message = (date: string, time: string) => read(date, time).error?.issues[0]?.message;

  it('skipped on 29 March 2026 is no hour', () => {
    expect(message('2026-03-29', '02:30')).toBe('Cette heure n’existe pas à Paris ce jour-là : les horloges la sautent, ou la date est fausse. Choisissez-en une autre.');
    expect(read('2026-03-29', '01:59').data?.at).toEqual(new Date('2026-03-29T00:59:00Z'));
    expect(read('2026-03-29', '03:00').data?.at).toEqual(new Date('2026-03-29T01:00:00Z'));
    expect(message('', '')).toBe('Indiquez le jour et l’heure.');
    expect(message('2026-02-30', '10:00')).toMatch(/^Cette heure n’existe pas/);
  });

  it('heard twice on 25 October 2026 is the first of the two, and the batch leaves once', () =>
    inWorld(async (world) => {
      const at = read('2026-10-25', '02:30').data!.at;
      expect(at).toEqual(new Date('2026-10-25T00:30:00Z'));
      const { batchId } = await twoDecisions(world);
      done(await scheduleBatch(world.context('chair'), { batchId, at }));
      expect(await publishDueBatches(new Date(at.getTime() - 1))).toBe(0);
      expect(await publishDueBatches(at)).toBe(1);
      expect(await publishDueBatches(new Date(at.getTime() + hour))).toBe(0);
      expect(await db().decision.findMany({ select: { publishedAt: true } })).toEqual([{ publishedAt: at }, { publishedAt: at }]);
      const line = await db().auditLine.findFirstOrThrow({ where: { verb: 'decision-batch.publish' } });
      expect(line).toMatchObject({ personId: world.people.chair.id, after: { scheduledById: world.people.chair.id, publishAt: at.toISOString() } });
    }));
});

describe('a batch that a check stops at its hour', () => {
  /** The batch is due; something has happened since; the job runs. */
  async function stopped(world: World, happens: (second: string) => Promise<unknown>) {
    const { batchId, second } = await twoDecisions(world);
    done(await scheduleBatch(world.context('chair'), { batchId, at: later(world) }));
    await happens(second);
    expect(await publishDueBatches(later(world))).toBe(0);
    expect(await publishedCount()).toBe(0);
    expect(await db().mail.count({ where: { status: 'held' } })).toBeGreaterThan(0);
    const batch = await db().decisionBatch.findUniqueOrThrow({ where: { id: batchId } });
    expect(batch).toMatchObject({ status: 'preparing', publishAt: null, scheduledById: null });
    const told = await db().mail.findMany({ where: { subject: 'Un lot de décisions n’est pas parti à son heure' }, select: { personId: true, body: true, status: true } });
    return { batchId, reasons: JSON.parse(batch.heldFor) as { proposalId: string | null; sentence: string }[], told };
  }

  it('for a quorum that a recusal broke goes back to its preparation, says why, and tells the chair', () =>
    inWorld(async (world) => {
      const { batchId, reasons, told } = await stopped(world, async () =>
        done(await declareRecusal(world.context('chair'), { proposalId: world.proposalId, personId: world.people.expert.id, tie: 'mandate', note: '' })),
      );
      expect(reasons[0]).toEqual({ proposalId: world.proposalId, sentence: '« Proposition du monde » (CA-2026-9002) : Le quorum n’est plus réuni.' });
      expect(told.map(({ personId, status }) => [personId, status])).toEqual([[world.people.chair.id, 'queued']]);
      expect(told[0]!.body).toContain('Le quorum n’est plus réuni.');
      expect(done(await desk(world, batchId)).batch.heldFor[0]).toEqual(reasons[0]);
      expect(done(await readDecisions(world.context('secretary'), { slug: 'monde', callSlug: null })).batches[0]?.heldFor).toHaveLength(reasons.length);
    }));

  it('for a text that was emptied; a decision that left with its examination is forgotten with its mail', () =>
    inWorld(async (world) => {
      const { reasons, batchId } = await stopped(world, async (second) => {
        await db().decision.updateMany({ where: { proposalId: world.proposalId }, data: { wayBack: '' } });
        done(await transferExamination(world.context('chair'), { proposalId: second, commissionId: world.otherCommissionId, reason: 'Quorum impossible ici.' }));
      });
      expect(reasons).toEqual([
        { proposalId: world.proposalId, sentence: '« Proposition du monde » (CA-2026-9002) : Le chemin du retour n’est pas écrit.' },
        { proposalId: world.proposalId, sentence: '« Proposition du monde » (CA-2026-9002) : Un courriel a été préparé avant une modification de la décision : relisez-le ou préparez-le de nouveau.' },
      ]);
      expect(done(await desk(world, batchId)).mails.map(({ proposalId }) => proposalId)).toEqual([world.proposalId]);
    }));

  it('for a mandate that ended, with nobody left to preside: the secretary is told', () =>
    inWorld(async (world) => {
      const { reasons, told } = await stopped(world, async () => {
        await db().attachment.updateMany({ where: { personId: world.people.chair.id, kind: 'commission_chair' }, data: { endsAt: later(world) } });
      });
      expect(reasons).toEqual([{ proposalId: null, sentence: 'La personne qui a programmé l’envoi ne préside plus cet examen.' }]);
      expect(told.map(({ personId }) => personId)).toEqual([world.people.secretary.id]);
    }));

  it('for a proposal that its contributor withdrew', () =>
    inWorld(async (world) => {
      const { reasons } = await stopped(world, async () => {
        await db().proposal.update({ where: { id: world.proposalId }, data: { status: 'withdrawn' }, select: { id: true } });
      });
      expect(reasons).toEqual([
        { proposalId: world.proposalId, sentence: '« Proposition du monde » (CA-2026-9002) : La proposition n’attend plus de décision : elle a été retirée, ou son examen a repris.' },
      ]);
    }));
});

describe('a decision that is veiled from a chair', () => {
  async function secondChair(world: World): Promise<Context> {
    await db().attachment.create({
      data: { personId: world.people.citizen.id, kind: 'commission_chair', objectId: world.commissionId, startsAt: new Date(0) },
      select: { id: true },
    });
    const context = world.context('citizen');
    return { ...context, viewer: { ...context.viewer!, attachments: [{ kind: 'commission_chair', objectId: world.commissionId }] } };
  }
  const stepAside = async (world: World) =>
    done(await declareRecusal(world.context('chair'), { proposalId: world.proposalId, personId: null, tie: 'family', note: '' }));

  it('is nowhere in what this chair reads, and a batch that holds nothing else does not exist', () =>
    inWorld(async (world) => {
      await heldDecision(world, 'selected');
      const batchId = await stage.prepare(world);
      await stepAside(world);
      expect(await desk(world, batchId)).toMatchObject({ code: 'batch-not-found' });
      const read = done(await readDecisions(world.context('chair'), { slug: 'monde', callSlug: null }));
      expect([read.calls, read.decisions, read.undecided, read.batches]).toEqual([[], [], [], []]);
      for (const act of [abandonBatch, returnBatch]) expect(await act(world.context('chair'), { batchId })).toMatchObject({ code: 'batch-not-found' });
      expect(await publishBatch(world.context('chair'), { batchId, due: false })).toMatchObject({ code: 'batch-not-found' });
      expect(await prepareBatch(world.context('chair'), { commissionId: world.commissionId, callId: world.callId, decisions: [world.proposalId] })).toMatchObject({
        code: 'decision-missing',
      });
      expect(done(await readBatch(await secondChair(world), { slug: 'monde', batchId })).decisions).toHaveLength(1);
    }));

  it('leaves the batch that this chair publishes, in silence, and waits for the other', () =>
    inWorld(async (world) => {
      const { batchId, second } = await twoDecisions(world);
      await stepAside(world);
      const before = done(await desk(world, batchId));
      expect([before.decisions.map(({ scope }) => scope.proposalId), before.mails.map(({ proposalId }) => proposalId), before.free]).toEqual([[second], [second], []]);
      expect(JSON.stringify(before)).not.toContain(world.proposalId);
      expect(done(await publishBatch(world.context('chair'), { batchId, due: false })).published.map(({ proposalId }) => proposalId)).toEqual([second]);
      expect(await mailTo(world, 'delegate')).toBeNull();
      const other = done(await readDecisions(await secondChair(world), { slug: 'monde', callSlug: null }));
      expect(other.decisions.map(({ scope, decision }) => [scope.proposalId, decision.batchId])).toEqual([[world.proposalId, null]]);
    }));

  it('since the hour was set, stops the batch; this chair is told nothing of it, the other is', () =>
    inWorld(async (world) => {
      const { batchId } = await twoDecisions(world);
      const other = await secondChair(world);
      done(await scheduleBatch(world.context('chair'), { batchId, at: later(world) }));
      await stepAside(world);
      expect(await publishDueBatches(later(world))).toBe(0);
      expect(await publishedCount()).toBe(0);
      const told = await db().mail.findMany({ where: { subject: { contains: 'à son heure' } }, select: { personId: true, body: true } });
      expect(told.map(({ personId }) => personId).toSorted()).toEqual([world.people.chair.id, other.viewer!.personId].toSorted());
      expect(told.find(({ personId }) => personId === world.people.chair.id)!.body).not.toContain('Proposition du monde');
      expect(JSON.stringify(done(await desk(world, batchId)))).not.toContain(world.proposalId);
    }));

  it('and from every chair, is shown as such to the secretary, who may ask for a transfer', () =>
    inWorld(async (world) => {
      const { second } = await twoDecisions(world);
      await stepAside(world);
      const read = done(await readDecisions(world.context('secretary'), { slug: 'monde', callSlug: null }));
      expect(read.decisions.map(({ scope, withoutChair }) => [scope.proposalId, withoutChair])).toEqual([[world.proposalId, true], [second, false]]);
    }));
});
