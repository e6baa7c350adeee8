import { homeRights } from '@/tests/integration/rights/content-home.ts';
import { pictureRights } from '@/tests/integration/rights/content-pictures.ts';
import { publicationRights } from '@/tests/integration/rights/content-publications.ts';
import { standingRights } from '@/tests/integration/rights/content-standings.ts';
import { territoryComposerRights } from '@/tests/integration/rights/content-territory-composer.ts';
import { territoryPageRights } from '@/tests/integration/rights/content-territory-pages.ts';
import type { DomainRights } from '@/tests/integration/rights/world.ts';

export const rights: DomainRights = { ...homeRights, ...pictureRights, ...publicationRights, ...standingRights, ...territoryComposerRights, ...territoryPageRights };
