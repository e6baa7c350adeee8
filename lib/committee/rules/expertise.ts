import type { ExpertiseLevel } from '@/lib/committee/types/composition.ts';

/** From the lowest to the highest. */
export const expertiseLevels: readonly ExpertiseLevel[] = ['aware', 'practitioner', 'specialist'];

/** Proposals that an expert may say they can examine at once. */
export const capacityRange = { min: 1, max: 200 } as const;

/** To know of a subject is not to master it: whoever practises it, or is a reference on it, does. */
export function masters(level: ExpertiseLevel | undefined): boolean {
  return level === 'practitioner' || level === 'specialist';
}

/** The themes that none of these experts masters, in their order. */
export function unmasteredThemes(themeIds: readonly string[], experts: readonly { levels: Readonly<Partial<Record<string, ExpertiseLevel>>> }[]): string[] {
  return themeIds.filter((themeId) => !experts.some(({ levels }) => masters(levels[themeId])));
}
