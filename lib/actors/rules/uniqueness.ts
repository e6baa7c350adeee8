import type { FieldRefusal } from '@/lib/platform/result.ts';

const matched = {
  siren: { field: 'number', by: 'avec ce numéro' },
  rna: { field: 'rna', by: 'avec ce numéro RNA' },
  name: { field: 'name', by: 'sous ce nom dans cette commune' },
} as const;

/** Says beside the input which actor is already there, and what to do about it. */
export function alreadyKnown(actor: { name: string; matchedBy: keyof typeof matched }): FieldRefusal {
  const { field, by } = matched[actor.matchedBy];
  return {
    field,
    message: `« ${actor.name} » est déjà inscrit ${by}. Demandez plutôt à rejoindre ses délégués : page « Rejoindre un acteur ».`,
  };
}

/** The same, when which one cannot be told any more. */
export const nameTaken: FieldRefusal = {
  field: 'name',
  message: 'Cet acteur vient d’être inscrit par quelqu’un d’autre. Demandez à rejoindre ses délégués : page « Rejoindre un acteur ».',
};

export const missingCommune: FieldRefusal = {
  field: 'communeInsee',
  message: 'Choisissez la commune : sans numéro, c’est elle qui distingue deux acteurs du même nom.',
};

/** An inhabitant is a person, an organisation is several: neither becomes the other. */
export const inhabitantStays: FieldRefusal = {
  field: 'kind',
  message: 'Un habitant et une organisation s’inscrivent séparément : ce genre ne peut pas être changé pour cet acteur.',
};
