import type { Tone } from '@/components/ui/badge.tsx';
import type { MandateState } from '@/lib/committee/rules/mandates.ts';
import type { CommissionKind, ExpertiseLevel } from '@/lib/committee/types/composition.ts';

/** In what capacity somebody sits, in a word: the commission is named beside. */
export const kindWords: Readonly<Record<CommissionKind, string>> = {
  commission_chair: 'Présidence',
  commission_secretary: 'Secrétariat',
  commission_member: 'Membre',
  commission_alternate: 'Suppléance',
};

/** What each capacity does, for who gives it and who receives it. */
export const kindPurposes: Readonly<Record<CommissionKind, string>> = {
  commission_chair: 'Répartit les propositions, conduit les séances, publie les décisions.',
  commission_secretary: 'Prépare les séances et en écrit le procès-verbal.',
  commission_member: 'Évalue les propositions qui lui sont confiées et délibère.',
  commission_alternate: 'Évalue quand un membre manque ou se déporte.',
};

export const levelWords: Readonly<Record<ExpertiseLevel, { name: string; tone: Tone; meaning: string; help: string }>> = {
  specialist: { name: 'Référence', tone: 'success', meaning: 'on consulte la personne sur ce sujet', help: 'on vous consulte sur ce sujet' },
  practitioner: { name: 'Pratique', tone: 'info', meaning: 'elle y travaille, ou y a travaillé', help: 'vous y travaillez, ou y avez travaillé' },
  aware: { name: 'Connaît', tone: 'neutral', meaning: 'elle suit le sujet sans en faire son métier', help: 'vous suivez le sujet sans en faire votre métier' },
};

export const mandateWords: Readonly<Record<MandateState, { name: string; tone: Tone }>> = {
  current: { name: 'En cours', tone: 'success' },
  coming: { name: 'À venir', tone: 'info' },
  ended: { name: 'Terminé', tone: 'neutral' },
};

/** What was just done on a page of composition, by what its address says. */
export const compositionFeedback: Readonly<Record<string, string>> = {
  creation: 'La commission est créée : invitez ses membres',
  modification: 'La commission est modifiée',
  rattachement: 'La personne est rattachée',
  invitation: 'L’invitation est partie par courriel',
  renvoi: 'L’invitation est repartie : elle attend une réponse trente jours de plus',
  retrait: 'L’invitation est retirée',
  prolongation: 'Le mandat est prolongé, la personne est prévenue',
  fin: 'Le mandat a pris fin, la personne est prévenue',
  'fin-prevue': 'La fin du mandat est fixée, la personne est prévenue',
  'fin-saisines': 'Le mandat a pris fin : ce que la personne n’avait pas soumis est à redonner à d’autres',
};
