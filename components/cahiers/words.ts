import type { Tone } from '@/components/ui/badge.tsx';
import type { CahierStatus, ProposalStatus } from '@/lib/cahiers/types/cahier.ts';

interface StatusWords {
  name: string;
  tone: Tone;
}

export const cahierStatusWords: Readonly<Record<CahierStatus, StatusWords>> = {
  draft: { name: 'Brouillon', tone: 'neutral' },
  submitted: { name: 'Déposé', tone: 'info' },
  returned: { name: 'À compléter', tone: 'warning' },
  admissible: { name: 'Recevable', tone: 'success' },
  inadmissible: { name: 'Non recevable', tone: 'error' },
  closed: { name: 'Clos', tone: 'neutral' },
};

export const proposalStatusWords: Readonly<Record<ProposalStatus, StatusWords>> = {
  draft: { name: 'Brouillon', tone: 'neutral' },
  awaiting: { name: 'En attente d’examen', tone: 'info' },
  under_examination: { name: 'En cours d’examen', tone: 'info' },
  opinion_given: { name: 'Avis rendu', tone: 'info' },
  selected: { name: 'Retenue', tone: 'success' },
  adjourned: { name: 'Ajournée', tone: 'warning' },
  not_selected: { name: 'Non retenue', tone: 'neutral' },
  withdrawn: { name: 'Retirée', tone: 'neutral' },
  lapsed: { name: 'Caduque', tone: 'neutral' },
};
