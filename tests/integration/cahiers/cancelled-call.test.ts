import { expect, it } from 'vitest';
import { cancelCallAndTell } from '@/lib/cahiers/use-cases/cancel-call-and-tell.ts';
import { submitCahier } from '@/lib/cahiers/use-cases/submit-cahier.ts';
import { db } from '@/lib/platform/database.ts';
import { nextSteps } from '@/lib/web/next-steps.ts';
import { fillSections } from '@/tests/factories/cahier-drafts.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld } from '@/tests/integration/rights/world.ts';

const cancelledMails = () =>
  db().mail.findMany({ where: { subject: { startsWith: 'Appel annulé' } }, orderBy: { id: 'asc' }, select: { recipient: true, subject: true, body: true } });

it('tells the delegates of each unfinished cahier why their call is cancelled, once', () =>
  discarded(async () => {
    const world = await buildWorld();
    await fillSections(world, world.draftCahierId, world.draftProposalId);
    await db().cahier.update({ where: { id: world.submittedCahierId }, data: { status: 'inadmissible' }, select: { id: true } });
    const cancel = () => cancelCallAndTell(world.context('callManager'), { callId: world.callId, reason: 'Reporté à l’automne.' });
    expect(await cancel()).toEqual({ ok: true, value: { slug: expect.any(String), told: 1 } });
    expect(await cancel()).toMatchObject({ ok: false, code: 'call-changed-state' });
    const mails = await cancelledMails();
    const unfinished = await db().cahier.findMany({ where: { callId: world.callId, status: { in: ['draft', 'admissible'] } }, select: { id: true } });
    expect(mails).toHaveLength(unfinished.length);
    expect(new Set(mails.map(({ recipient }) => recipient))).toEqual(new Set([world.people.delegate.email]));
    const aboutDraft = mails.find(({ body }) => body.includes(world.draftCahierId));
    expect(aboutDraft?.body).toContain('« Mieux accueillir »');
    expect(aboutDraft?.body).toContain('Reporté à l’automne.');
    expect(mails.some(({ body }) => body.includes(world.submittedCahierId))).toBe(false);
    expect(await submitCahier(world.context('delegate'), { cahierId: world.draftCahierId })).toMatchObject({ ok: false, code: 'call-cancelled' });
  }));

it('leaves nothing to do for a draft that can no longer be submitted', () =>
  discarded(async () => {
    const world = await buildWorld();
    const steps = async () => (await nextSteps(world.context('delegate'))).map(({ key }) => key);
    expect(await steps()).toContain(`draft-${world.draftCahierId}`);
    await cancelCallAndTell(world.context('callManager'), { callId: world.callId, reason: 'Reporté' });
    expect(await steps()).not.toContain(`draft-${world.draftCahierId}`);
  }));

it('tells nobody when the cancellation is refused', () =>
  discarded(async () => {
    const world = await buildWorld();
    expect(await cancelCallAndTell(world.context('otherCallManager'), { callId: world.callId, reason: 'Non' })).toMatchObject({ ok: false, code: 'call-not-found' });
    expect(await cancelledMails()).toEqual([]);
  }));
