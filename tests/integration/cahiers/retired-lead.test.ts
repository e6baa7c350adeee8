import { afterAll, expect, test } from 'vitest';
import { cahierNames } from '@/lib/cahiers/loaders.ts';
import { createCahier } from '@/lib/cahiers/use-cases/create-cahier.ts';
import { prepareCahier } from '@/lib/cahiers/use-cases/prepare-cahier.ts';
import { db, disconnect } from '@/lib/platform/database.ts';
import { retireVisionEntry } from '@/lib/vision/use-cases/retire-vision-entry.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld } from '@/tests/integration/rights/world.ts';

afterAll(disconnect);

test('a cahier that started from a lead keeps it once retired; no other can start from it', async () => {
  await discarded(async () => {
    const world = await buildWorld();
    const delegate = world.context('delegate');
    const input = { callId: world.callId, actorId: world.actorId, leadId: world.leadId };
    const begun = await createCahier(delegate, input);
    expect(begun.ok).toBe(true);
    expect((await prepareCahier(delegate, { leadId: world.leadId }))?.lead?.id).toBe(world.leadId);

    expect(await retireVisionEntry(world.context('contentEditor'), { kind: 'lead', id: world.leadId })).toMatchObject({ ok: true });
    const { proposals } = await db().cahier.findUniqueOrThrow({ where: { id: begun.ok ? begun.value.cahierId : '' }, select: { proposals: { select: { leadId: true } } } });
    expect(proposals).toEqual([{ leadId: world.leadId }]);
    const text = { title: '', diagnosis: '', proposals: [{ themeId: null, leadId: world.leadId, territories: [] }] };
    const { leads } = await cahierNames(text as unknown as Parameters<typeof cahierNames>[0], 'fr');
    expect(leads.get(world.leadId)).toBe('Piste');

    expect(await createCahier(delegate, input)).toMatchObject({ ok: false, code: 'lead-not-found' });
    expect((await prepareCahier(delegate, { leadId: world.leadId }))?.lead).toBeNull();
  });
});
