import { perCriterion } from '@/lib/calls/rules/judging.ts';
import type { CriterionKey, PerCriterion } from '@/lib/calls/types.ts';
import type { Band } from '@/lib/committee/rules/feedback.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';

export interface DecisionTexts {
  sentences: PerCriterion<string>;
  improvements: PerCriterion<string>;
  wayBack: string;
}

/** Each ends where the commission must write: a text that still holds « […] » is never published. */
const judgements: Readonly<Record<CriterionKey, Readonly<Record<Band, string>>>> = {
  useful: {
    well_above: 'Le besoin est clairement établi : […]',
    at: 'Le besoin est établi : […]',
    under: 'Le besoin reste à établir : […]',
    well_under: 'Le besoin n’est pas établi : […]',
    unknown: 'Nous n’avons pas pu juger du besoin : il manque […]',
  },
  impactful: {
    well_above: 'L’effet attendu est fort et mesurable : […]',
    at: 'L’effet attendu est réel : […]',
    under: 'L’effet attendu reste limité : […]',
    well_under: 'L’effet attendu n’apparaît pas : […]',
    unknown: 'Nous n’avons pas pu juger de l’effet : il manque […]',
  },
  bearable: {
    well_above: 'Le financement est solide : […]',
    at: 'Le financement tient : […]',
    under: 'Le financement reste fragile : […]',
    well_under: 'Le financement ne tient pas : […]',
    unknown: 'Nous n’avons pas pu juger du financement : il manque […]',
  },
  feasible: {
    well_above: 'Le calendrier est maîtrisé : […]',
    at: 'Le calendrier tient en trois ans : […]',
    under: 'Le calendrier reste incertain : […]',
    well_under: 'Le calendrier ne tient pas en trois ans : […]',
    unknown: 'Nous n’avons pas pu juger du calendrier : il manque […]',
  },
};

const proofs: Readonly<Record<CriterionKey, string>> = {
  useful: 'une preuve du besoin (enquête, demandes reçues, liste d’attente) : […]',
  impactful: 'une mesure de l’effet, avec sa valeur de départ : […]',
  bearable: 'des ressources engagées par écrit : […]',
  feasible: 'un accord ou un jalon qui lève le doute sur le calendrier : […]',
};

const acquired: Readonly<Record<Outcome, string>> = {
  selected: 'Ce critère est acquis ; pour qu’il le reste pendant le LAB, […]',
  adjourned: 'Ce critère est acquis ; en complétant le reste, gardez […]',
  not_selected: 'Ce critère est acquis ; si vous reprenez le projet, gardez […]',
};

const ways: Readonly<Record<Outcome, string>> = {
  selected: 'Votre proposition devient un LAB, que vous portez, et le MayLAB vous relie aux autres porteurs. Première étape : […]',
  adjourned: 'Complétez la proposition depuis votre espace, avant la date indiquée : elle revient alors devant la commission. Pour commencer : […]',
  not_selected: 'La proposition peut revenir, retravaillée, dans un prochain appel. D’ici là, nous vous conseillons de […]',
};

function improvement(criterion: CriterionKey, band: Band, outcome: Outcome): string {
  if (band === 'unknown') return `Pour que nous puissions juger, apportez ${proofs[criterion]}`;
  return band === 'at' || band === 'well_above' ? acquired[outcome] : `Notre avis changerait avec ${proofs[criterion]}`;
}

/** Sentences to begin with, by outcome and band; each is to be finished by hand. */
export function startingTexts(outcome: Outcome, bands: PerCriterion<Band>): DecisionTexts {
  return {
    sentences: perCriterion((key) => judgements[key][bands[key]]),
    improvements: perCriterion((key) => improvement(key, bands[key], outcome)),
    wayBack: ways[outcome],
  };
}
