import type { ChoiceGroup } from '@/components/form/select.tsx';

interface Territory {
  name: string;
  communes: readonly { insee: string; name: string }[];
}

/** Communes to choose from, under the name of their territory. */
export function communeChoices(territories: readonly Territory[]): ChoiceGroup[] {
  return territories.map(({ name, communes }) => ({ label: name, choices: communes.map((commune) => ({ value: commune.insee, label: commune.name })) }));
}
