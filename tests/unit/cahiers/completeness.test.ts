import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCahier } from '@/lib/cahiers/rules/completeness.ts';
import { assembleDraft, sameContent } from '@/lib/cahiers/rules/draft.ts';
import { readContent } from '@/lib/cahiers/schema/drafts.ts';
import type { CahierDraft } from '@/lib/cahiers/types/sections.ts';
import { completeSections } from '@/tests/factories/cahier-sections.ts';

const surroundings = { themeIds: ['theme-monde'], territorySirens: ['200000001'] };

function draft(change: (sections: Map<string, unknown>) => void = () => {}): CahierDraft {
  const sections = completeSections('p1', { themeId: 'theme-monde', territory: '200000001' });
  change(sections);
  return assembleDraft(['p1'], sections);
}

function problems(change: (sections: Map<string, unknown>) => void): string[] {
  return checkCahier(draft(change), surroundings).problems.map(({ section, field, message }) => `${section} ${field} ${message}`);
}

function edit(key: string, changes: object) {
  return (sections: Map<string, unknown>) => sections.set(key, { ...(sections.get(key) as object), ...changes });
}

describe('a complete cahier', () => {
  it('passes, with amounts in cents, months as numbers and blank rows left out', () => {
    const checked = checkCahier(draft(), surroundings);
    expect(checked.problems).toEqual([]);
    expect(checked.value?.proposals[0]).toMatchObject({
      title: 'Une conciergerie partagée',
      territories: ['200000001'],
      indicators: [{ label: 'Familles accompagnées', unit: 'familles par an', baseline: '0', target: '60' }],
      budgetLines: [
        { side: 'cost', category: 'staff', label: 'Animation', mode: 'cash', amountCents: 1_250_050 },
        { side: 'cost', category: 'volunteering', label: 'Accueil bénévole', mode: 'in_kind', amountCents: 200_000 },
        { side: 'resource', category: 'own_funds', label: 'Autofinancement', mode: 'cash', amountCents: 1_250_050 },
        { side: 'resource', category: 'volunteering', label: 'Accueil bénévole', mode: 'in_kind', amountCents: 200_000 },
      ],
      milestones: [
        { title: 'Préparation', startMonth: 1, endMonth: 6, outcome: 'Équipe constituée' },
        { title: 'Généralisation', startMonth: 7, endMonth: 36, outcome: '' },
      ],
    });
  });
});

describe('what submission refuses', () => {
  it('names everything that an empty cahier lacks', () => {
    const { problems: found, value } = checkCahier(assembleDraft(['p1'], new Map()), surroundings);
    expect(value).toBeNull();
    expect(found.map(({ section, field }) => `${section} ${field}`)).toEqual([
      'diagnosis title',
      'diagnosis diagnosis',
      'p1.presentation title',
      'p1.presentation themeId',
      'p1.presentation territories',
      'p1.presentation beneficiaries',
      'p1.presentation description',
      'p1.effects expectedEffects',
      'p1.effects indicators',
      'p1.budget costs',
      'p1.budget resources',
      'p1.milestones milestones',
    ]);
  });

  it('asks for a proposal', () => {
    const found = checkCahier(assembleDraft([], completeSections('p1', { themeId: 'x', territory: 'y' })), surroundings).problems;
    expect(found).toEqual([{ section: 'cahier', field: '', message: 'Ajoutez au moins une proposition d’action.' }]);
  });

  it('tells how far a budget is from its balance', () => {
    const resources = [{ category: 'own_funds', label: 'Autofinancement', mode: 'cash', amount: '14 500,49' }];
    expect(problems(edit('p1.budget', { resources }))).toEqual([
      'p1.budget resources Le budget n’est pas équilibré : dépenses 14\u202f500,50 €, ressources 14\u202f500,49 €, soit 0,01 € à trouver.',
    ]);
  });

  it('points at the row as typed, blank rows counted', () => {
    const costs = [
      { category: 'staff', label: '', mode: 'cash', amount: '' },
      { category: 'own_funds', label: 'Une ligne', mode: 'gold', amount: 'beaucoup' },
    ];
    expect(problems(edit('p1.budget', { costs }))).toEqual([
      'p1.budget costs.1.category Choisissez une nature.',
      'p1.budget costs.1.mode Choisissez « en numéraire » ou « en nature ».',
      'p1.budget costs.1.amount Ce montant ne se lit pas. Exemple : 12 500,50.',
    ]);
  });

  it('stops a plan at 36 months', () => {
    const milestones = [{ title: 'Trop long', startMonth: '1', endMonth: '37', outcome: '' }];
    expect(problems(edit('p1.milestones', { milestones }))).toEqual([
      'p1.milestones milestones.0.endMonth Le calendrier s’arrête au mois 36 : une action se réalise en trois ans au plus.',
    ]);
  });

  it('refuses a milestone that ends before it starts', () => {
    const milestones = [{ title: 'À rebours', startMonth: '8', endMonth: '7', outcome: '' }];
    expect(problems(edit('p1.milestones', { milestones }))).toEqual([
      'p1.milestones milestones.0.endMonth Une étape ne peut pas finir avant d’avoir commencé.',
    ]);
  });

  it.each([
    ['diagnosis', { title: 'x'.repeat(151) }, 'diagnosis title 150 caractères au plus.'],
    ['diagnosis', { title: '   ' }, 'diagnosis title Donnez un titre à votre cahier.'],
    ['p1.presentation', { themeId: 'theme-ailleurs' }, 'p1.presentation themeId Cet appel ne porte pas sur ce thème : choisissez-en un autre.'],
    ['p1.presentation', { territories: ['999999999'] }, 'p1.presentation territories Choisissez des territoires de la liste.'],
  ])('in %s', (key, changes, expected) => {
    expect(problems(edit(key, changes))).toEqual([expected]);
  });
});

describe('a draft', () => {
  const parts = fc.constantFrom('diagnosis', 'presentation', 'effects', 'budget', 'milestones' as const);

  it('is read from anything without a refusal, and reading it again changes nothing', () => {
    fc.assert(
      fc.property(parts, fc.jsonValue(), (part, value) => {
        const once = readContent(part, value);
        expect(readContent(part as 'diagnosis', once)).toEqual(once);
        expect(sameContent(part as 'diagnosis', value, once)).toBe(true);
      }),
    );
  });

  it('keeps what is typed, less what no database keeps', () => {
    expect(readContent('diagnosis', { title: ' 37 mois ', diagnosis: 'a\r\nb\u0000\ud800' })).toEqual({
      title: ' 37 mois ',
      diagnosis: 'a\nb\ufffd',
    });
  });
});
