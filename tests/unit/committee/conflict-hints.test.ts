import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictHints, conflictOutlook, hintKey, organisationKey } from '@/lib/committee/rules/conflict-hints.ts';
import type { CahierFacts, ExpertFacts, Signatory } from '@/lib/committee/types/conflicts.ts';

const now = new Date('2026-05-12T10:00:00Z');
const stranger: ExpertFacts = { email: 'claire@gmail.com', mandates: [], interests: [] };
const actor: Signatory = { actorId: 'haies', name: 'Les Trois Haies', siren: '732829320', role: 'actor', delegateEmails: ['paul@trois-haies.fr'] };
const coSignatory: Signatory = { actorId: 'lune', name: 'Quartier de la Lune', siren: null, role: 'co_signatory', delegateEmails: ['a@gmail.com', 'b@lune.fr'] };
const cahier: CahierFacts = {
  signatories: [actor, coSignatory],
  proposals: [
    { position: 1, partners: 'La commune de Laval, la Chambre d’Agriculture (SIREN 180 053 012) et EDF.' },
    { position: 2, partners: '' },
  ],
};
const hints = (expert: Partial<ExpertFacts>, of: CahierFacts = cahier) => conflictHints({ ...stranger, ...expert }, of, now);
const interest = (name: string, siren: string | null = null, endedOn: Date | null = null) => ({ interests: [{ tie: 'employer' as const, name, siren, endedOn }] });
const mandate = (endsAt: Date | null = null, actorId = 'haies', name = 'Les Trois Haies') => ({ mandates: [{ actorId, name, siren: null, endsAt }] });

describe('a name of organisation', () => {
  it.each([
    ['Les Trois Haies', 'trois haies'],
    ['LES TROIS-HAIES', 'trois haies'],
    ['SARL Dupont & fils', 'dupont fils'],
    ['Dupont et fils SAS', 'dupont et fils'],
    ['L’Association de la Lune', 'de la lune'],
    ['La Poste', 'poste'],
    ['Association', 'association'],
    ['La Société', 'la societe'],
    ['!!!', ''],
    ['', ''],
  ])('« %s » is compared as « %s »', (name, expected) => {
    expect(organisationKey(name)).toBe(expected);
  });

  it('is compared the same with an article and a legal form, in capitals and without accents', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[éèça-z]{2,12}x( [éèça-z]{2,12}x)?$/), (name) => {
        expect(organisationKey(`La SARL ${name.toUpperCase()} (SCOP)`)).toBe(organisationKey(name));
        expect(organisationKey(name.normalize('NFD'))).toBe(organisationKey(name));
      }),
    );
  });
});

describe('the hints of an expert on a cahier', () => {
  it('are none for a stranger', () => {
    expect(hints({})).toEqual([]);
  });

  it('name the actor that the expert represents', () => {
    expect(hints(mandate())).toEqual([{ reason: 'delegate', tie: null, detail: 'Représente Les Trois Haies, qui présente le cahier' }]);
  });

  it('name the co-signatory that the expert represents', () => {
    expect(hints(mandate(new Date('2026-05-12T10:00:01Z'), 'lune', 'Quartier de la Lune'))).toEqual([
      { reason: 'co_signatory', tie: null, detail: 'Représente Quartier de la Lune, qui cosigne le cahier' },
    ]);
  });

  it.each([
    { what: 'which ends now', endsAt: now, detail: 'A représenté Les Trois Haies, qui présente le cahier, jusqu’au 12 mai 2026' },
    {
      what: 'over for two years less a second',
      endsAt: new Date('2024-05-12T10:00:01Z'),
      detail: 'A représenté Les Trois Haies, qui présente le cahier, jusqu’au 12 mai 2024',
    },
  ])('keep a mandate $what', ({ endsAt, detail }) => {
    expect(hints(mandate(endsAt))).toEqual([{ reason: 'delegate', tie: null, detail }]);
  });

  it('forget a mandate over for two years', () => {
    expect(hints(mandate(new Date('2024-05-12T10:00:00Z')))).toEqual([]);
  });

  it('find a declared interest by its name, as anybody writes it', () => {
    expect(hints(interest('association LES TROIS HAIES'))).toEqual([
      { reason: 'organisation', tie: 'employer', detail: 'association LES TROIS HAIES : même nom que Les Trois Haies, qui présente le cahier' },
    ]);
    expect(hints(interest('quartier de la lune'))).toEqual([
      { reason: 'organisation', tie: 'employer', detail: 'quartier de la lune : même nom que Quartier de la Lune, qui cosigne le cahier' },
    ]);
  });

  it('find it by its SIREN under another name, and then say it once', () => {
    expect(hints(interest('Trois Haies Conseil', '732829320'))).toEqual([
      { reason: 'siren', tie: 'employer', detail: 'Trois Haies Conseil : même SIREN que Les Trois Haies, qui présente le cahier (732829320)' },
    ]);
    expect(hints(interest('Les Trois Haies', '732829320')).map(({ reason }) => reason)).toEqual(['siren']);
    expect(hints(interest('Les Trois Haies', '180053012')).map(({ reason }) => reason)).toEqual(['organisation', 'siren']);
  });

  it('see no SIREN where there is none on either side', () => {
    expect(hints(interest('Autre'), { ...cahier, signatories: [{ ...actor, siren: null }] })).toEqual([]);
  });

  it.each([
    ['Chambre d’agriculture', true],
    ['CHAMBRE D AGRICULTURE', true],
    ['EDF', true],
    ['Commune de Laval', true],
    ['Laval', true],
    ['Lav', false],
    ['Agricultures', false],
    ['!!!', false],
  ])('find « %s » among the partners: %s', (name, found) => {
    expect(hints(interest(name))).toEqual(
      found ? [{ reason: 'partner', tie: 'employer', detail: `${name} : un nom cité parmi les partenaires de la proposition 1` }] : [],
    );
  });

  it.each([
    ['180 053 012', true],
    ['180053012', true],
    ['180 053 012 00014', true],
    ['18005301200014', true],
    ['1800530120', false],
    ['2180053012', false],
    ['180-053-012', false],
  ])('read the SIREN in partners written « %s »: %s', (partners, found) => {
    const of = { ...cahier, proposals: [{ position: 3, partners: `Chambre, ${partners}, puis d’autres` }] };
    expect(hints(interest('Nulle part', '180053012'), of)).toEqual(
      found ? [{ reason: 'siren', tie: 'employer', detail: 'Nulle part : même SIREN qu’une organisation parmi les partenaires de la proposition 3 (180053012)' }] : [],
    );
  });

  it('find the organisation that the expert represents among the partners', () => {
    const of = { ...cahier, proposals: [{ position: 1, partners: 'Avec les Pierres parlantes.' }] };
    expect(hints(mandate(null, 'pierres', 'Pierres parlantes'), of)).toEqual([
      { reason: 'partner', tie: null, detail: 'Pierres parlantes : un nom cité parmi les partenaires de la proposition 1' },
    ]);
  });

  it.each([
    { ended: '2024-05-13', counts: true },
    { ended: '2024-05-12', counts: false },
    { ended: '2026-05-12', counts: true },
  ])('count an interest that ended on $ended: $counts', ({ ended, counts }) => {
    expect(hints(interest('EDF', null, new Date(ended)))).toHaveLength(counts ? 1 : 0);
  });

  it('find the domain of a delegate, whatever its sub-domain and case', () => {
    expect(hints({ email: 'Claire@RH.Lune.fr' })).toEqual([
      { reason: 'email_domain', tie: null, detail: 'Adresse électronique en lune.fr, comme un délégué de Quartier de la Lune, qui cosigne le cahier' },
    ]);
  });

  it('say nothing of a provider that everybody uses', () => {
    expect(hints({ email: 'claire@gmail.com' })).toEqual([]);
  });

  it('come strongest first, each once', () => {
    const twice = { tie: 'funder' as const, name: 'EDF', siren: null, endedOn: null };
    const found = hints({ email: 'c@trois-haies.fr', ...mandate(), interests: [twice, twice, { ...twice, tie: 'family' }] });
    expect(found.map(({ reason, tie }) => [reason, tie])).toEqual([
      ['delegate', null],
      ['partner', 'funder'],
      ['partner', 'family'],
      ['email_domain', null],
    ]);
  });
});

describe('the chair’s word on hints', () => {
  const [first, second] = hints({ ...interest('EDF'), email: 'c@lune.fr' });

  it('covers the hints that were read, and no other', () => {
    expect(hintKey(first!)).toBe('partner|employer|EDF : un nom cité parmi les partenaires de la proposition 1');
    expect(hintKey(second!)).toBe('email_domain||Adresse électronique en lune.fr, comme un délégué de Quartier de la Lune, qui cosigne le cahier');
    expect(conflictOutlook([first!], [hintKey(first!), 'autre'])).toEqual({ hints: [first], cleared: true });
    expect(conflictOutlook([first!, second!], [hintKey(first!)])).toEqual({ hints: [first, second], cleared: false });
    expect(conflictOutlook([first!, second!], [])).toEqual({ hints: [first, second], cleared: false });
    expect(conflictOutlook([], [])).toEqual({ hints: [], cleared: false });
  });
});
