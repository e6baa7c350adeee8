import { expect, it } from 'vitest';
import { publishNote } from '@/lib/labs/use-cases/publish-note.ts';
import { db } from '@/lib/platform/database.ts';
import { labsFeed } from '@/lib/web/feeds/labs.ts';
import { publicPageSources } from '@/lib/web/public-pages/sources.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld } from '@/tests/integration/rights/world.ts';

const pagesOf = async (route: string) => {
  const source = publicPageSources.find((each) => each.route === route);
  return (await source?.pages('en')) ?? [];
};
const paths = async (route: string) => (await pagesOf(route)).map(({ path }) => path).toSorted();

it('the register names what is public, and only that', () =>
  discarded(async () => {
    const world = await buildWorld();
    expect(await paths('/cahiers/[reference]')).toEqual(['/cahiers/CA-2026-9002', '/cahiers/CA-2026-9003', '/cahiers/CA-2026-9004']);
    await db().cahier.update({ where: { receiptNumber: 'CA-2026-9003' }, data: { publishedAt: null }, select: { id: true } });
    expect(await paths('/cahiers/[reference]')).toEqual(['/cahiers/CA-2026-9002', '/cahiers/CA-2026-9004']);
    expect(await paths('/cahiers/[reference]/[proposal]')).not.toContain('/cahiers/CA-2026-9003/proposition-1');
    expect(await paths('/cahiers/[reference]/[proposal]')).toContain('/cahiers/CA-2026-9002/proposition-1');
    await db().proposal.updateMany({ where: { cahier: { receiptNumber: 'CA-2026-9002' }, position: 1 }, data: { status: 'withdrawn' } });
    expect(await paths('/cahiers/[reference]/[proposal]')).not.toContain('/cahiers/CA-2026-9002/proposition-1');
    await db().actor.update({ where: { id: world.actorId }, data: { listed: false }, select: { id: true } });
    const { slug } = await db().actor.findUniqueOrThrow({ where: { id: world.actorId }, select: { slug: true } });
    expect(await paths('/acteurs/[slug]')).not.toContain(`/acteurs/${slug}`);
    await db().lab.update({ where: { id: world.labId }, data: { publishedAt: null }, select: { id: true } });
    expect(await paths('/labs/[slug]')).not.toContain('/labs/monde');
    expect(await labsFeed('fr')).not.toContain('/labs/monde');
  }));

it('a note in the logbook of a LAB moves its date in the register and in the feed, which keeps its id', () =>
  discarded(async () => {
    const world = await buildWorld();
    const publishedAt = new Date('2026-01-05T08:00:00Z');
    await db().lab.update({ where: { id: world.labId }, data: { publishedAt }, select: { id: true } });
    await db().labTransition.deleteMany({ where: { labId: world.labId } });
    await db().labNote.deleteMany({ where: { labId: world.labId } });
    const entry = async () => (await labsFeed('en')).split('<entry').find((text) => text.includes('/en/labs/monde"')) ?? '';
    expect(await entry()).toContain(`<id>urn:uuid:${world.labId}</id>`);
    expect(await entry()).toContain('<updated>2026-01-05T08:00:00.000Z</updated>');
    const context = { ...world.context('carrier'), now: new Date('2026-06-07T10:00:00Z') };
    const note = { labId: world.labId, title: 'Trois mois', tried: 'Essayé', saw: 'Vu', learnt: 'Appris' };
    expect(await publishNote(context, note)).toMatchObject({ ok: true });
    expect(await entry()).toContain('<updated>2026-06-07T10:00:00.000Z</updated>');
    expect(await entry()).toContain(`<id>urn:uuid:${world.labId}</id>`);
    expect(await entry()).toContain('<published>2026-01-05T08:00:00.000Z</published>');
    const [lab] = (await pagesOf('/labs/[slug]')).filter(({ path }) => path === '/labs/monde');
    expect(lab?.changedAt).toEqual(new Date('2026-06-07T10:00:00Z'));
  }));
