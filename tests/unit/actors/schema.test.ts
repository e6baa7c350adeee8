import { describe, expect, it } from 'vitest';
import { mandateSchema, registerActorSchema } from '@/lib/actors/schema.ts';

const typed = { kind: 'association', name: 'Atelier', rna: 'W531000123', communeInsee: '53147', listed: 'yes' };
const problems = (schema: typeof registerActorSchema | typeof mandateSchema, value: object) => {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.')).toSorted();
};

describe('registerActorSchema', () => {
  it('reads what a form sends', () => {
    expect(registerActorSchema.parse(typed)).toEqual({
      kind: 'association',
      name: 'Atelier',
      number: '',
      rna: 'W531000123',
      communeInsee: '53147',
      presentation: '',
      website: '',
      contactEmail: '',
      contactPhone: '',
      listed: true,
      title: '',
    });
  });

  it.each([
    ['everything missing', {}, ['kind', 'listed', 'name']],
    ['a wrong number and no answer on the public page', { ...typed, rna: '', number: '732829321', listed: undefined }, ['listed', 'number']],
    ['a site that is a script', { ...typed, website: 'javascript:alert(1)' }, ['website']],
    ['a contact that is no address', { ...typed, contactEmail: 'atelier' }, ['contactEmail']],
    ['a phone with letters', { ...typed, contactPhone: 'à la mairie' }, ['contactPhone']],
    ['a name of 161 characters', { ...typed, name: 'a'.repeat(161) }, ['name']],
  ])('points at %s at once', (_case, value, paths) => expect(problems(registerActorSchema, value)).toEqual(paths));
});

describe('mandateSchema', () => {
  const mandate = { attachmentId: '0199c2f0-0000-7000-8000-000000000000', title: '', startsOn: '2026-06-01', endsOn: '2026-06-30' };

  it('counts both days, in Paris', () => {
    expect(mandateSchema.parse(mandate)).toEqual({
      attachmentId: mandate.attachmentId,
      title: '',
      startsAt: new Date('2026-05-31T22:00:00Z'),
      endsAt: new Date('2026-06-30T22:00:00Z'),
    });
    expect(mandateSchema.parse({ ...mandate, endsOn: '' }).endsAt).toBeNull();
  });

  it.each([
    ['no first day', { ...mandate, startsOn: '' }, ['startsOn']],
    ['a day that does not exist', { ...mandate, endsOn: '2026-06-31' }, ['endsOn']],
    ['an end before the beginning', { ...mandate, endsOn: '2026-05-31' }, ['endsOn']],
  ])('refuses %s', (_case, value, paths) => expect(problems(mandateSchema, value)).toEqual(paths));
});
