import 'server-only';
import { cache } from 'react';
import { countCoverage } from '@/lib/steering/repository/coverage.ts';
import { CoverageNumbers } from '@/lib/steering/rules/coverage.ts';
import { publicKinds } from '@/lib/steering/rules/kinds.ts';

/** What exists where and on what, as anybody may know it. */
export const publicCoverage = cache(async (): Promise<CoverageNumbers> => new CoverageNumbers(await countCoverage(publicKinds)));
