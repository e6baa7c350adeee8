import { pictureRights } from '@/tests/integration/rights/content-pictures.ts';
import { publicationRights } from '@/tests/integration/rights/content-publications.ts';
import type { DomainRights } from '@/tests/integration/rights/world.ts';

export const rights: DomainRights = { ...pictureRights, ...publicationRights };
