import type { LabAct, LabStatus, MilestoneState } from '@/lib/labs/types.ts';

/** The acts on a LAB, as its carriers read them. */
export const labActNames: Readonly<Record<LabAct, string>> = {
  start: 'Démarrer l’expérimentation',
  pause: 'Mettre en pause',
  resume: 'Reprendre',
  extend: 'Prolonger',
  generalise: 'Généraliser',
  stop: 'Arrêter',
};

/** The states of a milestone, as its carriers read them. */
export const milestoneStateNames: Readonly<Record<MilestoneState, string>> = {
  planned: 'Prévu',
  under_way: 'En cours',
  done: 'Fait',
  dropped: 'Abandonné',
};

/** The states of a LAB, as its carriers read them. */
export const labStatusNames: Readonly<Record<LabStatus, string>> = {
  preparing: 'En préparation',
  experimenting: 'En expérimentation',
  paused: 'En pause',
  extended: 'Prolongé',
  generalised: 'Généralisé',
  stopped: 'Arrêté',
};
