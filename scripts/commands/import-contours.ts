import { parseArgs } from 'node:util';

import { generateClient } from '../build/prisma-client.ts';
import { runProgram } from '../build/program.ts';
import { borrowDatabase } from '../portal/borrow-database.ts';
import { PlainError } from '../terminal/plain-error.mjs';

const usage = [
  'npm run import:contours                             contours officiels, demandés à l’API Découpage administratif',
  'npm run import:contours -- <fichier ou adresse>     un GeoJSON des communes, en WGS 84, de n’importe quelle année',
  '                           [--credit "IGN, Admin Express, 2026"]',
  'npm run import:contours -- --mesh                   retour au tracé calculé',
].join('\n');

/** `npm run import:contours`: puts official contours in place of the mesh that the portal computes, or returns to it. */
export async function run(args: string[]): Promise<number> {
  const { source, credit, mesh } = read(args);
  await generateClient();
  const programArgs = mesh ? ['mesh'] : ['import', source, credit];
  const outcome = await borrowDatabase((environment) => runProgram('scripts/contours/import-contours.ts', programArgs, { env: environment, show: true }));
  return outcome.code;
}

function read(args: string[]): { source: string; credit: string; mesh: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { credit: { type: 'string', default: '' }, mesh: { type: 'boolean', default: false } },
    });
    if (positionals.length > 1 || (values.mesh && (positionals.length > 0 || values.credit))) throw new PlainError(usage);
    return { source: positionals[0] ?? '', credit: values.credit.trim().slice(0, 200), mesh: values.mesh };
  } catch {
    throw new PlainError(usage);
  }
}
