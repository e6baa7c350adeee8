import type { z } from 'zod';
import { standardSchema } from '@/lib/accessibility/reference.ts';
import published from '@/prisma/reference/accessibility/rgaa-4.1.2.json' with { type: 'json' };

/** The criteria in force. An audit keeps the version it was made with. */
export const standard = standardSchema.parse(published);

export type StandardTheme = z.output<typeof standardSchema>['themes'][number];
export type StandardCriterion = StandardTheme['criteria'][number];

export const criterionCount = standard.themes.reduce((sum, { criteria }) => sum + criteria.length, 0);

/** The theme of this number, or undefined for a number that names none. */
export function themeOf(number: number): StandardTheme | undefined {
  return standard.themes.find((theme) => theme.number === number);
}

/** "1.1", as everybody cites a criterion. */
export const criterionName = (theme: number, criterion: number): string => `${theme}.${criterion}`;

/** Where the State explains how a criterion is tested. */
export const criterionAddress = (name: string): string => `https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests/#${name}`;
