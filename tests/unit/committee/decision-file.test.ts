import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criterionKeys, perCriterion } from '@/lib/calls/rules/judging.ts';
import { decisionFile, type Difference, fingerprint, recompute } from '@/lib/committee/rules/decision-file.ts';
import type { DecisionFile, FiledProposal } from '@/lib/committee/schema/decision-file.ts';
import { decisionFileSchema } from '@/lib/committee/schema/decision-file.ts';
import { canonicalJson } from '@/lib/platform/canonical-json.ts';
import { decidedCall, decidedProposal, filedRubric, filedRules } from '@/tests/factories/decided-call.ts';

const good = [
  [4, 5, 3, 4],
  [5, 3, 4, 4],
  [3, 4, 4, null],
  [4, 4, 5, 2],
];
const weak = [
  [2, 5, 5, 5],
  [2, 5, 5, 5],
  [3, 5, 5, 5],
];

describe('the file of the decisions of a call', () => {
  const file = decisionFile(
    decidedCall([
      decidedProposal('CA-2026-0002/1', weak, { outcome: 'not_selected', recusals: 1 }),
      decidedProposal('CA-2026-0001/2', good),
      decidedProposal('CA-2026-0001/1', [[5, 5, 5, 5], [5, 5, 5, 5], [5, 5, 5, 4]], { commission: 'Commission Terre d’équilibre' }),
    ]),
  );

  it('holds the rules of the call and the rubric in its own words, with their fingerprint', () => {
    expect(file).toMatchObject({
      format: 'marque-mayenne/decisions',
      version: 1,
      number: 1,
      publishedAt: '2026-06-01T10:00:00.000Z',
      call: { title: 'Premiers gestes', address: 'https://portail.example/appels/premiers-gestes' },
      rules: filedRules,
    });
    const [rubric] = file.rubrics;
    expect([rubric?.name, rubric?.number]).toEqual(['Grille des quatre critères', 2]);
    expect(rubric?.criteria[0]).toEqual({
      key: 'useful', name: 'Nom useful', statement: 'Énoncé', gloss: 'Glose', guidance: 'Guide', evidence: ['Preuve'],
      anchors: ['Niveau 0', 'Niveau 1', 'Niveau 2', 'Niveau 3', 'Niveau 4', 'Niveau 5'],
    });
    expect(rubric?.sha256).toBe(createHash('sha256').update(canonicalJson(rubric?.criteria)).digest('hex'));
  });

  it('puts proposals in the order of their references, whatever the order of the decisions', () => {
    expect(file.proposals.map(({ reference }) => reference)).toEqual(['CA-2026-0001/1', 'CA-2026-0001/2', 'CA-2026-0002/1']);
  });

  it('sorts the scores of each criterion for itself, counts those without information and names nobody', () => {
    const proposal = file.proposals[1];
    expect(proposal).toEqual({
      reference: 'CA-2026-0001/2',
      title: 'Proposition CA-2026-0001/2',
      commission: 'Commission Terre solidaire',
      rubrics: [2],
      evaluations: 4,
      recusals: 0,
      scores: {
        useful: { values: [3, 4, 4, 5], insufficient: 0 },
        impactful: { values: [3, 4, 4, 5], insufficient: 0 },
        bearable: { values: [3, 4, 4, 5], insufficient: 0 },
        feasible: { values: [2, 4, 4], insufficient: 1 },
      },
      outcome: 'selected',
      computed: { medians: perCriterion(() => 4), standing: 'passes', mean: 4, rank: 1 },
    });
    expect(JSON.stringify(file)).not.toContain('personne-');
  });

  it('ranks within each commission, and gives neither mean nor rank to what does not pass', () => {
    expect(file.proposals.map(({ computed }) => [computed.standing, computed.mean, computed.rank])).toEqual([
      ['passes', 5, 1],
      ['passes', 4, 1],
      ['under_threshold', null, null],
    ]);
    const two = decisionFile(decidedCall([decidedProposal('CA-2026-0001/1', good), decidedProposal('CA-2026-0001/2', weak.map((row) => row.map((score) => Math.max(3, score))))]));
    expect(two.proposals.map(({ computed }) => [computed.mean, computed.rank])).toEqual([[4, 2], [4.2, 1]]);
  });

  it('lists the versions of the rubric once, in order, and those of each proposal', () => {
    const first = { ...filedRubric, number: 1 };
    const [proposal] = [decidedProposal('CA-2026-0001/1', good)];
    const evaluations = proposal.evaluations.map((evaluation, index) => ({ ...evaluation, rubricNumber: index === 3 ? 1 : 2 }));
    const mixed = decisionFile(decidedCall([{ ...proposal, evaluations }], { rubrics: [filedRubric, first] }));
    expect(mixed.rubrics.map(({ number }) => number)).toEqual([1, 2]);
    expect(mixed.proposals[0]?.rubrics).toEqual([1, 2]);
    expect(recompute(mixed)).toEqual([]);
  });

  it('is the same text whoever gave the scores and in whatever order they came', () => {
    const shuffled = decisionFile(decidedCall([decidedProposal('CA-2026-0001/1', good.toReversed())]));
    expect(canonicalJson(shuffled)).toBe(canonicalJson(decisionFile(decidedCall([decidedProposal('CA-2026-0001/1', good)]))));
  });

  it('is of its own schema, and recomputed without a difference, whatever was scored', () => {
    const score = fc.option(fc.integer({ min: 0, max: 5 }), { freq: 6 });
    const experts = fc.array(fc.tuple(score, score, score, score), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(experts, { minLength: 1, maxLength: 8 }), (proposals) => {
        const made = decisionFile(decidedCall(proposals.map((scores, index) => decidedProposal(`CA-2026-000${index}/1`, scores, { outcome: 'adjourned' }))));
        expect(decisionFileSchema.parse(JSON.parse(canonicalJson(made)))).toEqual(made);
        expect(recompute(made)).toEqual([]);
      }),
    );
  });
});

describe('a file that was tampered with', () => {
  const sound = decisionFile(decidedCall([decidedProposal('CA-2026-0001/1', good), decidedProposal('CA-2026-0002/1', weak, { outcome: 'not_selected' })]));
  const tampered = (change: (proposal: FiledProposal) => FiledProposal): DecisionFile => ({ ...sound, proposals: [change(sound.proposals[0]!), sound.proposals[1]!] });
  const computed = (change: Partial<FiledProposal['computed']>) => (proposal: FiledProposal) => ({ ...proposal, computed: { ...proposal.computed, ...change } });
  const reference = 'CA-2026-0001/1';

  it('shows no difference as long as it was not', () => {
    expect(recompute(sound)).toEqual([]);
  });

  it.each<[string, (proposal: FiledProposal) => FiledProposal, Difference[]]>([
    ['a median', computed({ medians: { ...perCriterion(() => 4), bearable: 4.5 } }), [{ kind: 'median', reference, criterion: 'bearable', stated: 4.5, found: 4 }]],
    ['the standing', computed({ standing: 'to_complete' }), [{ kind: 'standing', reference, stated: 'to_complete', found: 'passes' }]],
    ['the mean', computed({ mean: 4.1 }), [{ kind: 'mean', reference, stated: 4.1, found: 4 }]],
    ['the rank', computed({ rank: null }), [{ kind: 'rank', reference, stated: null, found: 1 }]],
    ['the number of evaluations', (proposal) => ({ ...proposal, evaluations: 5 }), criterionKeys.map((criterion) => ({ kind: 'answers', reference, criterion, stated: 5, found: 4 }))],
    ['the rubric', (proposal) => ({ ...proposal, rubrics: [2, 3] }), [{ kind: 'rubric-missing', reference, number: 3 }]],
    [
      'the order of the scores',
      (proposal) => ({ ...proposal, scores: { ...proposal.scores, feasible: { values: [4, 2, 4], insufficient: 1 } } }),
      [{ kind: 'order', reference, criterion: 'feasible' }],
    ],
  ])('tells %s', (_, change, expected) => {
    expect(recompute(tampered(change))).toEqual(expected);
  });

  it('tells a score that was changed by everything that follows from it', () => {
    const changed = tampered((proposal) => ({ ...proposal, scores: { ...proposal.scores, useful: { values: [1, 2, 2, 5], insufficient: 0 } } }));
    expect(recompute(changed)).toEqual([
      { kind: 'median', reference, criterion: 'useful', stated: 4, found: 2 },
      { kind: 'standing', reference, stated: 'passes', found: 'under_threshold' },
      { kind: 'mean', reference, stated: 4, found: null },
      { kind: 'rank', reference, stated: 1, found: null },
      { kind: 'outcome', reference, reason: 'not-passing' },
    ]);
  });

  it('tells a text of the rubric that was changed', () => {
    const [rubric] = sound.rubrics;
    const criteria = rubric!.criteria.map((criterion, index) => (index === 0 ? { ...criterion, name: 'Autre nom' } : criterion));
    expect(recompute({ ...sound, rubrics: [{ ...rubric!, criteria }] })).toEqual([{ kind: 'rubric', number: 2, stated: rubric!.sha256, found: fingerprint(canonicalJson(criteria)) }]);
  });

  it('tells a decision under the quorum, once, even when it selects', () => {
    const file = decisionFile(decidedCall([decidedProposal(reference, good.slice(0, 2))]));
    expect(recompute(file)).toEqual([{ kind: 'outcome', reference, reason: 'under-quorum' }]);
  });

  it('accepts that a proposal that passes was not selected: the ranking advises, the commission decides', () => {
    expect(recompute(tampered((proposal) => ({ ...proposal, outcome: 'not_selected' })))).toEqual([]);
  });
});
