import type { CriterionKey } from '@/lib/calls/types.ts';
import type { DecisionFault, DecisionFaultCode } from '@/lib/committee/types/batch.ts';

const ofCriterion: Readonly<Record<CriterionKey, string>> = {
  useful: 'l’utilité',
  impactful: 'l’impact',
  bearable: 'le caractère supportable',
  feasible: 'la faisabilité',
};

const sentences: Readonly<Record<DecisionFaultCode, string>> = {
  'sentence-missing': 'La phrase du comité manque',
  'improvement-missing': 'Ce qui changerait l’avis du comité n’est pas dit',
  'way-back-missing': 'Le chemin du retour n’est pas écrit',
  'text-unfinished': 'Une phrase de départ garde un « […] » à remplacer',
  'examination-closed': 'La proposition n’attend plus de décision : elle a été retirée, ou son examen a repris',
  'opinion-missing': 'L’avis de la commission manque',
  'under-quorum': 'Le quorum n’est plus réuni',
  'to-complete': 'Un critère n’a plus assez de notes pour que la proposition soit retenue',
  'under-threshold': 'Un critère est passé sous son seuil : la proposition ne peut plus être retenue',
  'bands-changed': 'Les notes ont changé de niveau depuis que la décision a été prise : relisez-la et enregistrez-la de nouveau',
  'adjournment-incomplete': 'L’ajournement ne dit pas ce qui manque',
  'adjournment-late': 'La date fixée pour compléter sera passée',
  'mail-outdated': 'Un courriel a été préparé avant une modification de la décision : relisez-le ou préparez-le de nouveau',
  'not-presided': 'La personne qui a programmé l’envoi ne préside plus cet examen',
  'lab-gone': 'Le LAB choisi n’est plus en préparation : choisissez-en un autre',
};

/** Why a decision cannot be published, for those who prepare it. */
export function faultSentence({ code, criterion }: DecisionFault): string {
  return criterion === null ? `${sentences[code]}.` : `${sentences[code]}, sur ${ofCriterion[criterion]}.`;
}
