import 'server-only';
import { cache } from 'react';
import { countInhabitants, findTerritory, listCommunes, listTerritories } from '@/lib/territories/repository/territories.ts';

/** The ten territories: nine seated in the Mayenne, then that of the Sarthe which has a commune of the Mayenne. */
export const allTerritories = cache(listTerritories);

/** What the page of a territory shows; null when there is none of that slug. */
export const territoryPage = cache(findTerritory);

/** The 240 communes, by name. */
export const allCommunes = cache(listCommunes);

/** How many people live in the communes of the Mayenne, in which year. */
export const inhabitants = cache(countInhabitants);
