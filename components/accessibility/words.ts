import type { Conformity, CriterionResult } from '@/lib/accessibility/types.ts';
import type { Tone } from '@/components/ui/badge.tsx';

/** The words of the back-office, in the terms of the law. */
export const resultNames: Readonly<Record<CriterionResult, string>> = {
  conforming: 'Conforme',
  not_conforming: 'Non conforme',
  not_applicable: 'Non applicable',
};

export const conformityNames: Readonly<Record<Conformity, string>> = {
  total: 'Totalement conforme',
  partial: 'Partiellement conforme',
  none: 'Non conforme',
};

export const conformityTones: Readonly<Record<Conformity, Tone>> = { total: 'success', partial: 'info', none: 'warning' };

/** « 87,5 % », as French writes it. */
export const percent = (rate: number): string => `${rate.toLocaleString('fr-FR', { maximumFractionDigits: 1 })} %`;
