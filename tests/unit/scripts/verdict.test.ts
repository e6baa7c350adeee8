import { describe, expect, it } from 'vitest';
import { decisionFile, type Difference } from '@/lib/committee/rules/decision-file.ts';
import { verifyDecisionFile } from '@/lib/committee/rules/decision-file-check.ts';
import { canonicalJson } from '@/lib/platform/canonical-json.ts';
import { differenceInWords, exitCodes, verdictLines } from '@/scripts/decisions/verdict.ts';
import { decidedCall, decidedProposal } from '@/tests/factories/decided-call.ts';

const reference = 'CA-2026-0001/1';
const sound = decisionFile(decidedCall([decidedProposal(reference, [[4, 5, 3, 4], [5, 3, 4, 4], [3, 4, 4, null], [4, 4, 5, 2]])]));
const plain = (text: string) => text.replaceAll('\u202f', ' ');
const lines = (text: string) => verdictLines(verifyDecisionFile(text)).map(plain);

it('answers other programs 0, 1 or 2', () => {
  expect(exitCodes).toEqual({ right: 0, wrong: 1, unreadable: 2 });
});

it('says of a right file what was recomputed, and its fingerprint', () => {
  const said = lines(canonicalJson(sound));
  expect(said[0]).toBe('Appel : Premiers gestes (https://portail.example/appels/premiers-gestes)');
  expect(said[1]).toBe('Fichier 1, publié le 2026-06-01 : 1 proposition, 15 notes, 1 au-dessus des quatre seuils.');
  expect(said[2]).toMatch(/^Empreinte SHA-256 : [0-9a-f]{64}$/);
  expect(said[4]).toBe('Juste : les médianes, les seuils et le classement recalculés à partir des notes sont ceux que le fichier annonce.');
});

it('says of a wrong file each difference, and that it was written again', () => {
  const [proposal] = sound.proposals;
  const said = lines(JSON.stringify({ ...sound, proposals: [{ ...proposal, computed: { ...proposal!.computed, mean: 4.5 } }] }));
  expect(said.slice(4)).toEqual([
    'Faux : ce fichier n’est pas celui d’un calcul juste.',
    '- Il n’est pas écrit sous sa forme unique (JSON canonique) : il a été modifié ou recopié, et son empreinte n’est pas celle d’un fichier publié.',
    `- ${reference} : le fichier annonce 4,5 comme moyenne, les médianes donnent 4.`,
  ]);
});

it('shows fifty differences, then says how many are left', () => {
  const proposals = Array.from({ length: 60 }, (_, index) => ({ ...sound.proposals[0]!, reference: `CA-2026-${String(index).padStart(4, '0')}/1`, computed: { ...sound.proposals[0]!.computed, mean: 1 } }));
  const said = lines(canonicalJson({ ...sound, proposals }));
  expect(said).toHaveLength(5 + 50 + 1);
  expect(said.at(-1)).toBe('- … et 10 autres différences.');
});

it('says why a file cannot be read', () => {
  expect(lines('')).toEqual(['Illisible : Ce fichier n’est pas du JSON : il est incomplet, abîmé, ou d’une autre nature.']);
});

it('lets no text of a file command the terminal', () => {
  const [said] = lines(canonicalJson({ ...sound, call: { ...sound.call, title: `\u001B[2J\u202E${'x'.repeat(300)}` } }));
  expect([said!.includes('\u001B'), said!.includes('\u202E')]).toEqual([false, false]);
  expect(said!.length).toBeLessThan(300);
});

describe('each difference in a sentence', () => {
  it.each<[Difference, string]>([
    [{ kind: 'median', reference, criterion: 'bearable', stated: 3.5, found: null }, `${reference}, critère supportable : le fichier annonce 3,5 comme médiane, les notes donnent aucune valeur.`],
    [{ kind: 'standing', reference, stated: 'passes', found: 'to_complete' }, `${reference} : le fichier la dit « passe », le calcul « à compléter ».`],
    [{ kind: 'rank', reference, stated: 1, found: 2 }, `${reference} : le fichier annonce 1 comme rang, le classement donne 2.`],
    [{ kind: 'answers', reference, criterion: 'useful', stated: 3, found: 2 }, `${reference}, critère utile : 2 réponses pour 3 évaluations.`],
    [{ kind: 'order', reference, criterion: 'feasible' }, `${reference}, critère réalisable : les notes ne sont pas triées, leur ordre pourrait dire qui les a données.`],
    [{ kind: 'outcome', reference, reason: 'not-passing' }, `${reference} : retenue, alors qu’elle n’atteint pas les quatre seuils.`],
    [{ kind: 'outcome', reference, reason: 'under-quorum' }, `${reference} : décidée, alors que le quorum n’est pas atteint.`],
    [{ kind: 'rubric', number: 2, stated: 'a', found: 'b' }, 'Grille, version 2 : l’empreinte annoncée n’est pas celle de son texte.'],
    [{ kind: 'rubric-missing', reference, number: 3 }, `${reference} : la version 3 de la grille n’est pas dans le fichier.`],
  ])('%#', (difference, sentence) => {
    expect(plain(differenceInWords(difference))).toBe(sentence);
  });
});
