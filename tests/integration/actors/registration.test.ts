import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actorsByIds, publicActor, publicActors } from '@/lib/actors/loaders.ts';
import type { RegisterActor } from '@/lib/actors/schema.ts';
import { registerActor } from '@/lib/actors/use-cases/register-actor.ts';
import { searchJoinableActors } from '@/lib/actors/use-cases/search-joinable-actors.ts';
import { updateActor } from '@/lib/actors/use-cases/update-actor.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { addCommunes, addPerson } from '@/tests/integration/actors/people.ts';

const input = (change: Partial<RegisterActor>): RegisterActor => ({
  name: 'Les Haies vives',
  kind: 'collectif_habitants',
  number: '',
  rna: '',
  communeInsee: '53997',
  presentation: 'Nous replantons.',
  website: 'https://haies.example',
  contactEmail: 'contact@haies.example',
  contactPhone: '02 00 00 00 00',
  listed: true,
  title: 'Animatrice',
  ...change,
});

let count = 0;
let alice: Context;
let bruno: Context;

beforeAll(addCommunes);

// Others in each test: what one may do in an hour is counted.
beforeEach(async () => {
  count += 1;
  alice = await addPerson(`alice-${count}`);
  bruno = await addPerson(`bruno-${count}`);
});

describe('registering an actor', () => {
  it('makes the person its delegate, from now on, and leaves a line', async () => {
    const result = await registerActor(alice, input({ name: 'Atelier des rives', kind: 'entreprise', number: '732 829 320 00074' }));
    expect(result).toEqual({ ok: true, value: { actorId: expect.any(String), slug: 'atelier-des-rives' } });
    const actorId = result.ok ? result.value.actorId : '';
    const row = await db().actor.findUnique({ where: { id: actorId }, select: { siren: true, siret: true, nameKey: true, createdById: true } });
    expect(row).toEqual({ siren: '732829320', siret: '73282932000074', nameKey: 'atelier des rives', createdById: alice.viewer!.personId });
    expect(await db().attachment.findMany({ where: { objectId: actorId }, select: { kind: true, personId: true, title: true, startsAt: true, endsAt: true } })).toEqual([
      { kind: 'actor_delegate', personId: alice.viewer!.personId, title: 'Animatrice', startsAt: alice.now, endsAt: null },
    ]);
    expect(await db().auditLine.findMany({ where: { objectId: actorId }, select: { verb: true, personId: true } })).toEqual([
      { verb: 'actor.register', personId: alice.viewer!.personId },
    ]);
  });

  it('answers a known number by naming the actor and how to join it', async () => {
    await registerActor(alice, input({ name: 'Syndicat des eaux', kind: 'collectivite', number: '225300011' }));
    const again = await registerActor(bruno, input({ name: 'Autre nom', kind: 'operateur_public', number: '225 300 011' }));
    expect(again).toMatchObject({ ok: false, code: 'actor-exists', fields: [{ field: 'number' }] });
    expect(again.ok ? '' : again.fields[0]?.message).toContain('« Syndicat des eaux »');
    expect(again.ok ? '' : again.fields[0]?.message).toContain('rejoindre');
  });

  it('knows a collective by its name in its commune, whatever its case and accents', async () => {
    await registerActor(alice, input({ name: 'Les Prés d’à côté' }));
    expect(await registerActor(bruno, input({ name: 'LES PRES D A COTE' }))).toMatchObject({ ok: false, code: 'actor-exists' });
    expect(await registerActor(bruno, input({ name: 'Les Prés d’à côté', communeInsee: '53998' }))).toMatchObject({
      ok: true,
      value: { slug: 'les-pres-d-a-cote-2' },
    });
  });

  it('lets homonymous inhabitants in, each once', async () => {
    const inhabitant = input({ name: 'Camille Martin', kind: 'habitant' });
    expect(await registerActor(alice, inhabitant)).toMatchObject({ ok: true });
    expect(await registerActor(bruno, inhabitant)).toMatchObject({ ok: true });
    expect(await registerActor(alice, inhabitant)).toMatchObject({ ok: false, code: 'already-inhabitant' });
  });

  it('writes one of twenty registrations of the same actor at once', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, (_, index) => addPerson(`foule-${index}`)));
    const results = await Promise.all(people.map((person) => registerActor(person, input({ name: 'Foule', kind: 'association', rna: 'W531000999' }))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.code === 'actor-exists')).toHaveLength(19);
    expect(await db().actor.count({ where: { rna: 'W531000999' } })).toBe(1);
  });

  it.each([
    ['a commune that does not exist', { communeInsee: '53000' }, ['communeInsee']],
    ['a collective without commune', { communeInsee: null }, ['communeInsee']],
    ['a company without number', { kind: 'entreprise' as const }, ['number']],
    ['a wrong key', { kind: 'entreprise' as const, number: '732829321' }, ['number']],
  ])('writes nothing for %s', async (_case, change, fields) => {
    const before = await db().actor.count();
    const result = await registerActor(bruno, input({ name: 'Refusé', ...change }));
    expect(result).toMatchObject({ ok: false, code: 'answers-to-mend' });
    expect(result.ok ? [] : result.fields.map(({ field }) => field)).toEqual(fields);
    expect(await db().actor.count()).toBe(before);
  });

  it('stops at the eleventh registration of an hour', async () => {
    const hasty = await addPerson('pressee');
    for (let index = 0; index < 10; index += 1) await registerActor(hasty, input({ name: `Pressée ${index}` }));
    expect(await registerActor(hasty, input({ name: 'Pressée 10' }))).toMatchObject({ ok: false, code: 'too-many-requests' });
  });
});

describe('changing an actor', () => {
  it('keeps its address and what changed, without its contact', async () => {
    const registered = await registerActor(alice, input({ name: 'Fournil' }));
    const actorId = registered.ok ? registered.value.actorId : '';
    const delegate = { ...alice, viewer: { ...alice.viewer!, attachments: [{ kind: 'actor_delegate' as const, objectId: actorId }] } };
    const { title: _title, ...profile } = input({ name: 'Le Fournil partagé', contactEmail: 'autre@fournil.example', listed: false });
    expect(await updateActor(delegate, { ...profile, actorId })).toEqual({ ok: true, value: { slug: 'fournil' } });
    const line = await db().auditLine.findFirstOrThrow({ where: { objectId: actorId, verb: 'actor.update' }, select: { before: true, after: true } });
    expect(line).toMatchObject({ before: { name: 'Fournil', listed: true }, after: { name: 'Le Fournil partagé', listed: false } });
    expect(JSON.stringify(line)).not.toContain('fournil.example');
  });

  it('does not take the name of another nor turn a collective into an inhabitant', async () => {
    await registerActor(bruno, input({ name: 'Déjà là' }));
    const registered = await registerActor(bruno, input({ name: 'Nouveau venu' }));
    const actorId = registered.ok ? registered.value.actorId : '';
    const delegate = { ...bruno, viewer: { ...bruno.viewer!, attachments: [{ kind: 'actor_delegate' as const, objectId: actorId }] } };
    const { title: _title, ...profile } = input({ name: 'Déjà-là' });
    expect(await updateActor(delegate, { ...profile, actorId })).toMatchObject({ ok: false, code: 'actor-exists' });
    expect(await updateActor(delegate, { ...profile, actorId, name: 'Nouveau venu', kind: 'habitant' })).toMatchObject({
      ok: false,
      fields: [{ field: 'kind' }],
    });
  });
});

describe('finding an actor', () => {
  it('shows the public ones by words, the others by their exact name or number only, never a contact', async () => {
    const registered = await registerActor(alice, input({ name: 'Réseau discret du bocage', kind: 'association', rna: 'W532000001', listed: false }));
    const actorId = registered.ok ? registered.value.actorId : '';
    const found = async (search: string) => (await searchJoinableActors(bruno, { search })).map(({ id }) => id);
    expect(await found('discret bocage')).not.toContain(actorId);
    expect(await found('RESEAU discret du bocage')).toEqual([actorId]);
    expect(await found('w532 000 001')).toEqual([actorId]);

    expect(await publicActor('reseau-discret-du-bocage')).toBeNull();
    expect((await publicActors('discret', null, 1)).total).toBe(0);
    expect((await actorsByIds([actorId])).get(actorId)?.name).toBe('Réseau discret du bocage');
  });

  it('gives the public page without contact', async () => {
    await registerActor(bruno, input({ name: 'Vitrine claire', contactEmail: 'secret@vitrine.example' }));
    const actor = await publicActor('vitrine-claire');
    expect(actor).toMatchObject({ name: 'Vitrine claire', communeName: 'Commune 1', presentation: 'Nous replantons.' });
    expect(JSON.stringify(actor)).not.toContain('secret@');
    expect(JSON.stringify(actor)).not.toContain('02 00');
  });
});
