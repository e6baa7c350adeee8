import { describe, expect, it } from 'vitest';
import { perCriterion } from '@/lib/calls/rules/judging.ts';
import { decisionFile, fingerprint } from '@/lib/committee/rules/decision-file.ts';
import { largestFile, verifyDecisionFile } from '@/lib/committee/rules/decision-file-check.ts';
import type { DecisionFile, FiledProposal } from '@/lib/committee/schema/decision-file.ts';
import { canonicalJson } from '@/lib/platform/canonical-json.ts';
import { decidedCall, decidedProposal } from '@/tests/factories/decided-call.ts';

const sound = decisionFile(decidedCall([decidedProposal('CA-2026-0001/1', [[4, 5, 3, 4], [5, 3, 4, 4], [3, 4, 4, null], [4, 4, 5, 2]])]));
const text = canonicalJson(sound);
const [first] = sound.proposals as [FiledProposal];
const withProposal = (change: object): string => canonicalJson({ ...sound, proposals: [{ ...first, ...change }] });
const scored = (useful: unknown): string => withProposal({ scores: { ...first.scores, useful } });

describe('a file as it was published', () => {
  it('is right, with the fingerprint of its bytes', () => {
    expect(verifyDecisionFile(text)).toEqual({ verdict: 'right', file: sound, sha256: fingerprint(text), isCanonical: true, differences: [] });
  });

  it('is wrong once its figures are not those of its scores', () => {
    const changed = withProposal({ computed: { ...first.computed, mean: 5 } });
    expect(verifyDecisionFile(changed)).toMatchObject({ verdict: 'wrong', isCanonical: true, differences: [{ kind: 'mean', stated: 5, found: 4 }] });
  });

  it('is wrong when it was written again in another way, even with the same figures', () => {
    for (const rewritten of [JSON.stringify(sound, null, 2), `${text}\n`, text.replace('"number":1', '"number":1,"number":1')]) {
      expect(verifyDecisionFile(rewritten)).toMatchObject({ verdict: 'wrong', isCanonical: false, differences: [] });
    }
  });
});

describe('a hostile file is answered with a sentence', () => {
  const place = (where: string, what: string) => `Le fichier n’a pas la forme attendue, à l’endroit « ${where} » : ${what}.`;
  const useful = 'proposals.0.scores.useful.values.1';

  it.each([
    ['nothing', '', 'Ce fichier n’est pas du JSON : il est incomplet, abîmé, ou d’une autre nature.'],
    ['a text', 'bonjour', 'Ce fichier n’est pas du JSON : il est incomplet, abîmé, ou d’une autre nature.'],
    ['a file cut in two', text.slice(0, -40), 'Ce fichier n’est pas du JSON : il est incomplet, abîmé, ou d’une autre nature.'],
    ['NaN', text.replace('[3,4,4,5]', '[3,NaN,4,5]'), 'Ce fichier n’est pas du JSON : il est incomplet, abîmé, ou d’une autre nature.'],
    ['a million opening brackets', '['.repeat(1_000_000), 'Ce fichier n’est pas du JSON : il est incomplet, abîmé, ou d’une autre nature.'],
    ['null', 'null', 'Ce fichier n’est pas un fichier de décisions : son format n’est pas « marque-mayenne/decisions ».'],
    ['a list', '[]', 'Ce fichier n’est pas un fichier de décisions : son format n’est pas « marque-mayenne/decisions ».'],
    ['another format', '{"format":"autre"}', 'Ce fichier n’est pas un fichier de décisions : son format n’est pas « marque-mayenne/decisions ».'],
    ['another version', canonicalJson({ ...sound, version: 2 }), 'Ce fichier suit la version 2 du calcul ; ce programme ne connaît que la version 1.'],
    ['a version that is no number', canonicalJson({ ...sound, version: '\u001B[2J' }), 'Ce fichier suit une version inconnue du calcul ; ce programme ne connaît que la version 1.'],
    ['a score over 5', scored({ values: [3, 6, 4, 5], insufficient: 0 }), place(useful, 'une note va de 0 à 5')],
    ['a score under 0', scored({ values: [3, -1, 4, 5], insufficient: 0 }), place(useful, 'une note va de 0 à 5')],
    ['half a score', scored({ values: [3, 3.5, 4, 5], insufficient: 0 }), place(useful, 'une note est un nombre entier')],
    ['an infinite score', text.replace('[3,4,4,5]', '[3,1e999,4,5]'), place('proposals.0.scores.bearable.values.1', 'une note est un nombre entier')],
    ['a negative count', scored({ values: [3], insufficient: -1 }), place('proposals.0.scores.useful.insufficient', 'un nombre négatif n’est pas possible')],
    ['a score that is a text', scored({ values: ['3'], insufficient: 0 }), place('proposals.0.scores.useful.values.0', 'une note est un nombre entier')],
    ['a criterion that is missing', withProposal({ scores: { useful: first.scores.useful } }), place('proposals.0.scores.impactful', 'une valeur manque, ou n’est pas de la nature attendue')],
    ['a name of an expert', withProposal({ expert: 'Quelqu’un' }), place('proposals.0', 'un champ n’est pas prévu')],
    ['a field more at the top', canonicalJson({ ...sound, note: 'x' }), 'Le fichier n’a pas la forme attendue : un champ n’est pas prévu.'],
    ['an outcome that is none', withProposal({ outcome: 'maybe' }), place('proposals.0.outcome', 'cette valeur n’est pas possible')],
    ['no proposal', canonicalJson({ ...sound, proposals: [] }), place('proposals', 'aucune proposition')],
    ['a proposal twice', canonicalJson({ ...sound, proposals: [first, first] }), 'La proposition CA-2026-0001/1 figure deux fois dans le fichier.'],
    ['a rubric twice', canonicalJson({ ...sound, rubrics: [sound.rubrics[0], sound.rubrics[0]] }), 'La version 2 de la grille figure deux fois dans le fichier.'],
    [
      'weights that sum to zero',
      canonicalJson({ ...sound, rules: { ...sound.rules, weights: perCriterion(() => 0) } } satisfies DecisionFile),
      'Les poids des quatre critères sont tous nuls : aucune moyenne ne peut être calculée, donc aucun classement.',
    ],
    ['weights that cancel out', canonicalJson({ ...sound, rules: { ...sound.rules, weights: { useful: 1, impactful: -1, bearable: 0, feasible: 0 } } }), place('rules.weights.impactful', 'un poids n’est pas négatif')],
    ['too many characters', ' '.repeat(largestFile + 1), 'Ce fichier est trop grand pour être un fichier de décisions : plus de 20 millions de caractères.'],
  ])('%s', (_, given, problem) => {
    expect(verifyDecisionFile(given)).toEqual({ verdict: 'unreadable', problem });
  });

  it('the largest that is read is not too large', () => {
    expect(verifyDecisionFile(' '.repeat(largestFile))).toMatchObject({ problem: expect.stringContaining('JSON') });
  });
});
