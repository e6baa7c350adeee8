import { parisClock } from '@/lib/platform/paris-time.ts';
import { steeringKinds } from '@/lib/steering/rules/kinds.ts';
import { readCoverage } from '@/lib/steering/use-cases/read-coverage.ts';
import { coverageCsv } from '@/lib/web/coverage-file.ts';
import { getContext } from '@/lib/web/viewer.ts';

/** The coverage with what is not public yet, as a file; 404 for who does not steer. */
export async function GET(): Promise<Response> {
  const context = await getContext();
  const read = await readCoverage(context);
  if (!read.ok) return new Response(null, { status: 404 });
  return new Response(await coverageCsv('fr', read.value, steeringKinds), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="couverture-${parisClock(context.now).day}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
}
