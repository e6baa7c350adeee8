import { failedCriteria, incompleteCriteria, polarisedCriteria } from '@/lib/committee/rules/ranking-view.ts';
import type { CriterionReading, ProposalReading } from '@/lib/committee/rules/reading.ts';
import type { CorrectionLack } from '@/lib/committee/rules/severity.ts';
import type { RankedExamination } from '@/lib/committee/types/ranking.ts';
import { criterionWords, figureInWords } from './words.ts';

const numbers = ['Aucun', 'Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf', 'Dix', 'Onze', 'Douze'];

/** « Trois experts », « Un expert », « 14 experts ». */
export function expertsInWords(count: number): string {
  return `${numbers[count] ?? count} expert${count > 1 ? 's' : ''}`;
}

/** « Utile », « Utile et Réalisable », « Utile, Supportable et Réalisable ». */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} et ${words.at(-1)}`;
}

/** One criterion in a sentence: « Trois experts, médiane 4 : au-dessus du seuil de 2,5. » */
export function criterionSentence({ informative, insufficient, median, threshold, missing, spread }: CriterionReading): string {
  const silent = insufficient === 0 ? '' : ` ${expertsInWords(insufficient)} ${insufficient > 1 ? 'n’avaient' : 'n’avait'} pas assez d’information.`;
  if (median === null) {
    const lacking = missing === 1 ? 'il manque une note' : `il manque ${missing} notes`;
    return `${expertsInWords(informative)} : ${lacking} pour lire la médiane.${silent}`;
  }
  const side = median === threshold ? 'juste au seuil de' : `${median > threshold ? 'au-dessus' : 'au-dessous'} du seuil de`;
  const range = spread && spread.min !== spread.max ? ` Les notes vont de ${spread.min} à ${spread.max}.` : ' Tous ont donné la même note.';
  return `${expertsInWords(informative)}, médiane ${figureInWords(median)} : ${side} ${figureInWords(threshold)}.${range}${silent}`;
}

/** Where a proposal stands and why, in a sentence. */
export function standingSentence({ scores, rank, isTied }: Pick<RankedExamination, 'scores' | 'rank' | 'isTied'>): string {
  if (!scores) return 'Cette proposition vous est confiée : ses notes se lisent après votre propre évaluation.';
  const { reading } = scores;
  const experts = expertsInWords(reading.evaluations);
  if (reading.standing === 'to_complete') {
    const criteria = listed(incompleteCriteria(reading).map((key) => criterionWords[key]));
    return `${experts}, pour un quorum de ${reading.quorum} : il manque des notes sur ${criteria}.`;
  }
  if (reading.standing === 'under_threshold') return `${experts} : sous le seuil sur ${failures(reading)}. Elle ne peut pas être retenue.`;
  if (rank === null || reading.mean === null) return `${experts} : les quatre médianes atteignent leur seuil.`;
  return `${experts} : les quatre médianes atteignent leur seuil, leur moyenne est de ${figureInWords(reading.mean)} et la place au rang ${rank}${isTied ? ', à égalité' : ''}.`;
}

function failures(reading: ProposalReading): string {
  return listed(
    failedCriteria(reading).map((key) => {
      const { median, threshold } = reading.criteria[key];
      return `${criterionWords[key]} (médiane ${figureInWords(Number(median))} pour un seuil de ${figureInWords(threshold)})`;
    }),
  );
}

/** Why opinions are said to be divided; empty when they are not. */
export function disagreementSentence(reading: ProposalReading): string {
  const criteria = polarisedCriteria(reading);
  if (criteria.length === 0) return '';
  const spreads = criteria.map((key) => {
    const { values } = reading.criteria[key];
    return `${criterionWords[key]} (de ${values[0]} à ${values.at(-1)})`;
  });
  return `Avis partagés sur ${listed(spreads)} : à discuter ensemble avant de conclure.`;
}

/** Why there is no corrected mean, in a cell. */
export const lackWords: Readonly<Record<CorrectionLack, string>> = {
  'no-score': 'aucune note à corriger',
  'too-few': 'trop peu de notes pour corriger',
  apart: 'experts sans proposition commune avec les autres',
};
