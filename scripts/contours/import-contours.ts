/** Run by `npm run import:contours` in a process of its own: `import-contours.ts import <file or address> <credit>`, or `mesh`. */
import { randomUUID } from 'node:crypto';

import type { Context } from '@/lib/identity/types.ts';
import { disconnect } from '@/lib/platform/database.ts';
import { env } from '@/lib/platform/env.ts';
import { contourRefusals } from '@/lib/territories/errors.ts';
import { importContours } from '@/lib/territories/use-cases/import-contours.ts';
import { returnToMesh } from '@/lib/territories/use-cases/return-to-mesh.ts';

import { migrate } from '../database/migrate.ts';
import { explain, PlainError } from '../terminal/plain-error.mjs';
import { complain, say, step } from '../terminal/steps.mjs';
import { officialAddress, receive } from './receive.ts';
import { tellPortal } from './tell-portal.ts';

const [, , act, source = '', givenCredit = ''] = process.argv;
const context: Context = { viewer: null, now: new Date(), requestId: `contours-${randomUUID()}` };

try {
  await migrate(env().DATABASE_URL);
  if (act === 'mesh') await backToMesh();
  else await importFrom(source || officialAddress, givenCredit);
} catch (error) {
  complain(explain(error));
  process.exitCode = 1;
} finally {
  await disconnect();
}

// The schema engine leaves a timer of ten seconds behind: the process would wait for it.
process.exit();

async function importFrom(from: string, credit: string): Promise<void> {
  const { text, origin } = await step(`Lecture de ${from}`, () => receive(from));
  const result = await step('Contrôle, réunion par territoire, simplification, enregistrement', async () => {
    const made = await importContours(context, { text, origin, credit: credit || creditOf(from, origin) });
    if (!made.ok) throw new PlainError([contourRefusals[made.code], ...made.fields.map(({ message }) => message)].join('\n'));
    return made.value;
  });
  if (!result) return say('Ces contours étaient déjà en place : rien n’a changé.');
  const { given, communes, pointsBefore, pointsAfter, holes } = result;
  say(`${given} contours reçus, ${communes} communes d’aujourd’hui ; ${pointsBefore} points, ${pointsAfter} gardés.`);
  for (const hole of holes) say(`Un vide de ${hole.toFixed(2).replace('.', ',')} km² reste dans le département, tel que dans le fichier.`);
  if (!credit && from !== officialAddress) say('Le crédit affiché est le nom du fichier ; pour un autre : --credit "IGN, Admin Express, 2026".');
  await tellPortal();
}

async function backToMesh(): Promise<void> {
  if (!(await returnToMesh(context))) return say('Le tracé est déjà celui que le portail calcule : rien n’a changé.');
  say('Le portail dessine de nouveau le tracé qu’il calcule à partir du centre des communes.');
  await tellPortal();
}

/** What is known for sure: the official API, on the day it answered, or the name of a file. */
function creditOf(from: string, origin: string): string {
  if (from !== officialAddress) return origin;
  const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(context.now);
  return `IGN, Admin Express, par l’API Découpage administratif (geo.api.gouv.fr), ${day}`;
}
