import { readCoverage } from '@/lib/steering/use-cases/read-coverage.ts';
import type { DomainRights } from '@/tests/integration/rights/world.ts';

export const rights: DomainRights = {
  'read-coverage': { allowed: ['copilMember', 'administrator'], run: (_world, context) => readCoverage(context) },
};
