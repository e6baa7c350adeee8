import type { Tone } from '@/components/ui/badge.tsx';
import type { CriterionKey } from '@/lib/calls/types.ts';
import type { AssignmentObstacle } from '@/lib/committee/rules/assignment.ts';
import type { BatchStatus, DecisionNote } from '@/lib/committee/types/batch.ts';
import type { Band } from '@/lib/committee/rules/feedback.ts';
import type { AssignmentOrigin, QuorumState } from '@/lib/committee/types/assignment.ts';
import type { ExpertiseLevel } from '@/lib/committee/types/composition.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import type { Answer } from '@/lib/committee/rules/evaluation.ts';
import type { Pace } from '@/lib/committee/rules/pace.ts';
import type { Standing } from '@/lib/committee/rules/reading.ts';
import type { ConflictHint, QuorumOutlook } from '@/lib/committee/types/conflicts.ts';
import type { ConflictTie, QuestionStatus } from '@/lib/committee/types/examination.ts';
import type { AssignmentStage, FollowUpFilter, FollowUpNeed } from '@/lib/committee/types/follow-up.ts';
import { dayInWords } from '@/lib/web/dates.ts';

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

export const batchWords: Readonly<Record<BatchStatus, { name: string; tone: Tone }>> = {
  preparing: { name: 'En préparation', tone: 'info' },
  scheduled: { name: 'Programmé', tone: 'warning' },
  published: { name: 'Publié', tone: 'success' },
  abandoned: { name: 'Abandonné', tone: 'neutral' },
};

export const decisionNoteWords: Readonly<Record<DecisionNote, string>> = {
  'figures-changed': 'Des notes ont changé depuis que la décision a été prise, sans qu’aucun critère change de niveau.',
  'opinion-differs': 'La décision s’écarte de l’avis de la commission : les motifs doivent dire pourquoi.',
  'nobody-to-tell': 'L’acteur n’a plus de délégué : personne ne recevra de courriel.',
};

/** As the contributor reads them. */
export const bandWords: Readonly<Record<Band, string>> = {
  well_under: 'nettement sous le seuil',
  under: 'sous le seuil',
  at: 'au niveau du seuil',
  well_above: 'nettement au-dessus du seuil',
  unknown: 'pas assez d’information pour juger',
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

/** What makes a hint, with the tie that its author declared: « La Coopérative : même nom que… (lien déclaré : emploi) ». */
export function hintInWords({ detail, tie }: ConflictHint): string {
  return tie ? `${detail} (lien déclaré : ${tieWords[tie].name.toLowerCase()})` : detail;
}

export const quorumOutlookWords: Readonly<Record<QuorumOutlook, { name: string; tone: Tone; meaning: string }>> = {
  possible: { name: 'Quorum possible', tone: 'success', meaning: 'Les membres suffisent.' },
  with_alternates: { name: 'Quorum possible avec la suppléance', tone: 'warning', meaning: 'Les membres ne suffisent plus : saisissez aussi des suppléants.' },
  impossible: { name: 'Quorum impossible', tone: 'error', meaning: 'Transférez les propositions de ce cahier à une autre commission.' },
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

export const levelWords: Readonly<Record<ExpertiseLevel, string>> = {
  specialist: 'référence sur le thème',
  practitioner: 'pratique le thème',
  aware: 'connaît le thème',
};

export const originWords: Readonly<Record<AssignmentOrigin, string>> = {
  hand: 'à la main',
  rule: 'par une règle',
  flow: 'par la répartition automatique',
};

export const quorumStateWords: Readonly<Record<QuorumState, { name: string; tone: Tone; meaning: string }>> = {
  met: { name: 'Quorum atteint', tone: 'success', meaning: 'Assez d’évaluations sont soumises.' },
  on_course: { name: 'Quorum en bonne voie', tone: 'info', meaning: 'Assez d’experts sont saisis.' },
  lacking: { name: 'Experts à trouver', tone: 'warning', meaning: 'Les experts saisis sont moins nombreux que le quorum.' },
  at_risk: { name: 'Quorum menacé', tone: 'warning', meaning: 'L’échéance est proche et trop peu d’experts ont accepté.' },
  impossible: { name: 'Quorum impossible', tone: 'error', meaning: 'Même avec tous les membres et suppléants qui restent, le quorum ne peut plus être atteint ici.' },
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

/** What a proposal asks of the officers: of one, of several, why, and the way to it. */
export const needWords: Readonly<Record<FollowUpNeed, { one: string; many: string; why: string; link: string }>> = {
  few_experts: {
    one: 'proposition n’a pas assez d’experts',
    many: 'propositions n’ont pas assez d’experts',
    why: 'Sans renfort, le quorum ne sera pas atteint.',
    link: 'Saisir des experts',
  },
  unanswered: {
    one: 'proposition a une saisine sans réponse',
    many: 'propositions ont une saisine sans réponse',
    why: 'L’expert n’a ni accepté ni décliné ; rien ne se note avant.',
    link: 'Voir',
  },
  questions: {
    one: 'proposition a une question à relire',
    many: 'propositions ont des questions à relire',
    why: 'La présidence transmet la question au contributeur, ou l’écarte.',
    link: 'Relire',
  },
  late: {
    one: 'proposition attend une évaluation en retard',
    many: 'propositions attendent des évaluations en retard',
    why: 'La date donnée aux experts est passée.',
    link: 'Voir',
  },
  ready: {
    one: 'proposition est prête à délibérer',
    many: 'propositions sont prêtes à délibérer',
    why: 'Toutes leurs évaluations sont soumises et le quorum est atteint.',
    link: 'Délibérer',
  },
  opinion: {
    one: 'délibération attend l’avis de la commission',
    many: 'délibérations attendent l’avis de la commission',
    why: 'Les notes sont figées depuis son ouverture.',
    link: 'Donner l’avis',
  },
  decision: {
    one: 'avis attend une décision',
    many: 'avis attendent une décision',
    why: 'La présidence prépare la décision et ses quatre phrases de retour.',
    link: 'Décider',
  },
  held: {
    one: 'décision attend sa publication',
    many: 'décisions attendent leur publication',
    why: 'Avant elle, le contributeur ne sait rien de ce qui est décidé.',
    link: 'Voir',
  },
};

export const filterWords: Readonly<Record<FollowUpFilter, string>> = {
  all: 'Toutes',
  few_experts: 'Sans assez d’experts',
  unanswered: 'Sans réponse',
  questions: 'Questions à relire',
  late: 'En retard',
  ready: 'Prêtes à délibérer',
  opinion: 'Avis à donner',
  decision: 'À décider',
  held: 'À publier',
  examined: 'En examen',
  closed: 'Closes',
};

const oneDecimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** The pace of the evaluations in a sentence or two. */
export function paceInWords({ remaining, weekly, forecast, standing, lastDay }: Pace): string {
  if (standing === 'done') return 'Toutes les évaluations demandées sont soumises.';
  const missing = `${counted(remaining, 'évaluation manque', 'évaluations manquent')} encore${lastDay ? `, ${remaining > 1 ? 'attendues' : 'attendue'} jusqu’au ${dayInWords(lastDay)}` : ''}.`;
  if (forecast === null) return `${missing} Aucune n’est arrivée depuis deux semaines : relancez les experts.`;
  const pace = `Au rythme des deux dernières semaines (${oneDecimal.format(weekly)} par semaine), tout serait là le ${dayInWords(forecast)}`;
  if (standing === 'behind') return `${missing} ${pace} : trop tard.`;
  return `${missing} ${pace}${standing === 'on_time' ? ' : à temps' : ''}.`;
}
