import { contributorRights } from '@/tests/integration/rights/cahiers-contributor.ts';
import { followUpRights } from '@/tests/integration/rights/cahiers-follow-up.ts';
import type { DomainRights } from '@/tests/integration/rights/world.ts';

export const rights: DomainRights = { ...contributorRights, ...followUpRights };
