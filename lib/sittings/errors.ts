import { committeeRefusals } from '@/lib/committee/errors.ts';

/** Refusals of the sittings, with the sentence shown for each; those of the committee come with the acts they call. */
export const sittingRefusals = {
  ...committeeRefusals,
  'sitting-not-found': 'Cette séance n’existe pas ou n’est pas accessible avec votre compte.',
  'sitting-item-not-found': 'Ce point n’existe pas ou n’est pas accessible avec votre compte.',
  'sitting-moment': 'Rien n’a été enregistré : la séance a changé d’état entre-temps. Rechargez la page pour voir où elle en est.',
  'sitting-times': 'Les horaires de la séance sont à revoir.',
  'sitting-empty': 'L’ordre du jour est vide : ajoutez-y au moins un point.',
  'sitting-too-early': 'La séance s’ouvre au plus tôt une heure avant l’heure prévue.',
  'sitting-under-way': 'Une autre séance de cette commission est ouverte : levez-la d’abord.',
  'item-taken': 'Une des propositions choisies est déjà à l’ordre du jour d’une séance, ou n’est plus en examen.',
  'item-limit': 'Un ordre du jour tient en quarante points au plus.',
  'item-in-progress': 'Un point est en cours : terminez-le ou reportez-le d’abord.',
  'item-done': 'Ce point est terminé.',
  'item-not-current': 'Ce point n’est pas le point en cours : rechargez la page pour le voir.',
  'item-free-point': 'Un point libre ne se met pas aux voix.',
  'item-needs-opinion': 'Ce point attend l’avis de la commission : enregistrez-le, ou reportez le point avec une raison.',
  'evaluations-under-quorum':
    'Trop peu d’évaluations soumises, déports déduits : la délibération ne peut pas s’ouvrir. Reportez le point, ou confiez la proposition à un suppléant.',
  'room-under-quorum':
    'Le quorum n’est plus réuni sur ce point, déports déduits. Rien ne peut être voté : faites entrer un suppléant et notez sa présence, ou reportez le point.',
  'exits-awaited': 'Une personne déportée est encore dans la salle : notez sa sortie avant de passer au vote.',
  'vote-not-open': 'Aucun vote n’est ouvert sur ce point.',
  'vote-open': 'Un vote est ouvert sur ce point : il faut d’abord le clore.',
  'vote-closed': 'Le vote est clos : les voix ne changent plus.',
  'vote-undone':
    'Une personne qui avait voté s’est déportée depuis : sa voix ne compte plus, et le vote ne suffit plus à l’avis. Mettez une motion aux voix, ou reportez le point.',
  'vote-too-few': 'Il y a moins de voix que le quorum : attendez les dernières, ou notez-les.',
  'voter-not-found': 'Cette personne ne vote pas sur ce point.',
  'motion-reserved': 'La mise aux voix revient à la présidence, présente et non déportée.',
  'motion-rejected': 'La motion n’a pas été adoptée : mettez-en une autre aux voix, ou reportez le point.',
  'person-not-found': 'Cette personne ne siège pas dans la commission.',
  'notes-conflict': 'Ces notes ont été modifiées ailleurs entre-temps. Rien n’a été écrasé : lisez les notes enregistrées, puis choisissez.',
  'opinion-given': 'L’avis est déjà enregistré sur ce point.',
  'minutes-changed': 'Le procès-verbal a été corrigé depuis que vous l’avez ouvert : relisez-le, puis confirmez.',
  'already-confirmed': 'Cette confirmation du procès-verbal est déjà donnée.',
  'same-person': 'Présidence et secrétariat sont tenus par la même personne : une deuxième personne doit confirmer.',
} as const;

export type SittingRefusal = keyof typeof sittingRefusals;
