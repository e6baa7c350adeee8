import 'server-only';
import { cache } from 'react';
import { readApproach, readBrandPage } from '@/lib/vision/repository/approach.ts';
import { figuresNamed, listFigures } from '@/lib/vision/repository/figures.ts';
import { findTerre, listTerres } from '@/lib/vision/repository/terres.ts';
import { findTheme, listThemes } from '@/lib/vision/repository/themes.ts';

/** The three terres with their themes. */
export const terresWithThemes = cache(listTerres);

/** The ten themes, each with its terre. */
export const themesWithTerres = cache(listThemes);

/** What the page of a terre shows; null when there is none of that slug. */
export const terrePage = cache(findTerre);

/** What the page of a theme shows; null when there is none of that slug. */
export const themePage = cache(findTheme);

/** What the page on the approach shows. */
export const approachPage = cache(readApproach);

/** What the page on the brand shows. */
export const brandPage = cache(readBrandPage);

/** Some figures by their slugs, in the order asked. */
export const keyFigures = figuresNamed;

/** Every figure, for who chooses some. */
export const everyFigure = listFigures;
