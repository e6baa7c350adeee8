import { criterionKeys } from '@/lib/calls/rules/judging.ts';
import type { CriterionKey } from '@/lib/calls/types.ts';
import type { Difference } from '@/lib/committee/rules/decision-file.ts';
import type { Verification } from '@/lib/committee/rules/decision-file-check.ts';

/** What the command answers to other programs: 0 right, 1 wrong, 2 unreadable. */
export const exitCodes = { right: 0, wrong: 1, unreadable: 2 } as const satisfies Record<Verification['verdict'], number>;

/** Beyond it, a count says more than a list. */
const mostShown = 50;

const criteria: Readonly<Record<CriterionKey, string>> = { useful: 'utile', impactful: 'impactante', bearable: 'supportable', feasible: 'réalisable' };
const standings: Readonly<Record<string, string>> = { passes: 'passe', under_threshold: 'sous le seuil', to_complete: 'à compléter' };

/** The verdict on a file, line by line, in words that anybody reads. */
export function verdictLines(verification: Verification): string[] {
  if (verification.verdict === 'unreadable') return [`Illisible : ${verification.problem}`];
  const { file, sha256, isCanonical, differences } = verification;
  const passing = file.proposals.filter(({ computed }) => computed.standing === 'passes').length;
  const scores = file.proposals.flatMap((proposal) => criterionKeys.map((key) => proposal.scores[key].values.length)).reduce((total, count) => total + count, 0);
  return [
    `Appel : ${printable(file.call.title)} (${printable(file.call.address)})`,
    `Fichier ${file.number}, publié le ${file.publishedAt.slice(0, 10)} : ${counted(file.proposals.length, 'proposition')}, ${counted(scores, 'note')}, ${passing} au-dessus des quatre seuils.`,
    `Empreinte SHA-256 : ${sha256}`,
    '',
    ...conclusion(verification.verdict, isCanonical, differences),
  ];
}

function conclusion(verdict: 'right' | 'wrong', isCanonical: boolean, differences: readonly Difference[]): string[] {
  if (verdict === 'right') {
    return [
      'Juste : les médianes, les seuils et le classement recalculés à partir des notes sont ceux que le fichier annonce.',
      'Comparez l’empreinte à celle que publie la page des décisions de l’appel : égales, ce fichier est bien celui qui a été publié.',
    ];
  }
  const shown = differences.slice(0, mostShown).map((difference) => `- ${differenceInWords(difference)}`);
  const rest = differences.length - shown.length;
  return [
    'Faux : ce fichier n’est pas celui d’un calcul juste.',
    ...(isCanonical ? [] : ['- Il n’est pas écrit sous sa forme unique (JSON canonique) : il a été modifié ou recopié, et son empreinte n’est pas celle d’un fichier publié.']),
    ...shown,
    ...(rest > 0 ? [`- … et ${counted(rest, 'autre différence', 'autres différences')}.`] : []),
  ];
}

/** One difference in a sentence. */
export function differenceInWords(difference: Difference): string {
  switch (difference.kind) {
    case 'median':
      return `${difference.reference}, critère ${criteria[difference.criterion]} : le fichier annonce ${figure(difference.stated)} comme médiane, les notes donnent ${figure(difference.found)}.`;
    case 'standing':
      return `${difference.reference} : le fichier la dit « ${standings[difference.stated]} », le calcul « ${standings[difference.found]} ».`;
    case 'mean':
      return `${difference.reference} : le fichier annonce ${figure(difference.stated)} comme moyenne, les médianes donnent ${figure(difference.found)}.`;
    case 'rank':
      return `${difference.reference} : le fichier annonce ${figure(difference.stated)} comme rang, le classement donne ${figure(difference.found)}.`;
    case 'answers':
      return `${difference.reference}, critère ${criteria[difference.criterion]} : ${difference.found} réponses pour ${difference.stated} évaluations.`;
    case 'order':
      return `${difference.reference}, critère ${criteria[difference.criterion]} : les notes ne sont pas triées, leur ordre pourrait dire qui les a données.`;
    case 'outcome':
      return difference.reason === 'not-passing'
        ? `${difference.reference} : retenue, alors qu’elle n’atteint pas les quatre seuils.`
        : `${difference.reference} : décidée, alors que le quorum n’est pas atteint.`;
    case 'rubric':
      return `Grille, version ${difference.number} : l’empreinte annoncée n’est pas celle de son texte.`;
    case 'rubric-missing':
      return `${difference.reference} : la version ${difference.number} de la grille n’est pas dans le fichier.`;
  }
}

function figure(value: number | null): string {
  return value === null ? 'aucune valeur' : String(value).replace('.', ',');
}

function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count > 1 ? plural : singular}`;
}

/** A text of a file that anybody may have written: nothing in it commands the terminal. */
function printable(text: string): string {
  return text.replace(/\p{C}/gu, '�').slice(0, 200);
}
