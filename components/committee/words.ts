import type { Tone } from '@/components/ui/badge.tsx';
import type { CriterionKey } from '@/lib/calls/types.ts';
import type { AssignmentObstacle } from '@/lib/committee/rules/assignment.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import type { Answer } from '@/lib/committee/rules/evaluation.ts';
import type { Standing } from '@/lib/committee/rules/reading.ts';
import type { ConflictTie, QuestionStatus } from '@/lib/committee/types/examination.ts';
import type { AssignmentStage } from '@/lib/committee/types/follow-up.ts';

/** The four criteria in a word, for narrow columns; their full names come from the rubric. */
export const criterionWords: Readonly<Record<CriterionKey, string>> = {
  useful: 'Utile',
  impactful: 'Impactante',
  bearable: 'Supportable',
  feasible: 'Réalisable',
};

export const outcomeWords: Readonly<Record<Outcome, { name: string; tone: Tone }>> = {
  selected: { name: 'Retenue', tone: 'success' },
  adjourned: { name: 'Ajournée', tone: 'warning' },
  not_selected: { name: 'Non retenue', tone: 'neutral' },
};

export const standingWords: Readonly<Record<Standing, { name: string; tone: Tone; meaning: string }>> = {
  passes: { name: 'Passe', tone: 'success', meaning: 'Les quatre médianes atteignent leur seuil : la proposition peut être retenue.' },
  under_threshold: {
    name: 'Sous le seuil',
    tone: 'warning',
    meaning: 'Un critère au moins est sous son seuil : la proposition ne peut pas être retenue, quelles que soient les autres notes.',
  },
  to_complete: {
    name: 'À compléter',
    tone: 'info',
    meaning: 'Un critère au moins n’a pas encore le nombre de notes que demande le quorum.',
  },
};

export const tieWords: Readonly<Record<ConflictTie, { name: string; help: string }>> = {
  member: { name: 'Membre', help: 'Vous êtes adhérent, bénévole ou administrateur de l’acteur ou d’un cosignataire.' },
  employer: { name: 'Emploi', help: 'Vous y travaillez, y avez travaillé récemment, ou allez y travailler.' },
  mandate: { name: 'Mandat', help: 'Vous y exercez un mandat, électif ou non.' },
  family: { name: 'Famille', help: 'Un proche y a un intérêt.' },
  funder: { name: 'Financement', help: 'Vous, ou votre organisation, le financez ou en recevez un financement.' },
  other: { name: 'Autre lien', help: 'Tout autre lien qui pourrait faire douter de votre impartialité.' },
};

export const questionWords: Readonly<Record<QuestionStatus, { name: string; tone: Tone }>> = {
  pending: { name: 'Attend la présidence', tone: 'warning' },
  forwarded: { name: 'Transmise', tone: 'info' },
  refused: { name: 'Écartée', tone: 'neutral' },
  answered: { name: 'Réponse reçue', tone: 'success' },
};

export const obstacleWords: Readonly<Record<AssignmentObstacle, string>> = {
  'expert-not-found': 'ne siège pas',
  'expert-recused': 'déport',
  'expert-tied': 'délégué·e de l’acteur',
  'already-assigned': 'déjà saisi·e',
};

const halves = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** « 3,5 » */
export function figureInWords(value: number): string {
  return halves.format(value);
}

/** What an expert answered: « 4 sur 5 », « pas assez d’information ». */
export function answerInWords(answer: Answer): string {
  if (answer === null) return 'sans réponse';
  return answer === 'insufficient' ? 'pas assez d’information' : `${answer} sur 5`;
}

/** « 1 proposition », « 3 propositions » */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count > 1 ? plural : singular}`;
}

/** How far an expert is with an assignment. */
export const stageWords: Readonly<Record<AssignmentStage, { name: string; tone: Tone }>> = {
  asked: { name: 'Sans réponse', tone: 'neutral' },
  accepted: { name: 'Acceptée', tone: 'info' },
  submitted: { name: 'Évaluation soumise', tone: 'success' },
};
