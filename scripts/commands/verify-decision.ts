import { readFile, stat } from 'node:fs/promises';

import { largestFile, type Verification, verifyDecisionFile } from '@/lib/committee/rules/decision-file-check.ts';

import { exitCodes, verdictLines } from '../decisions/verdict.ts';
import { complain, say } from '../terminal/steps.mjs';

/**
 * `npm run verify-decision -- <file>`: recomputes the medians, the thresholds and the ranking of a published call from
 * its file alone. Answers 0 when it is right, 1 when it is wrong, 2 when it cannot be read.
 */
export async function run([file]: string[]): Promise<number> {
  if (!file) {
    complain('Indiquez le fichier à vérifier : npm run verify-decision -- fichier-1.json');
    return exitCodes.unreadable;
  }
  const verification = await verify(file);
  for (const line of verdictLines(verification)) say(line);
  return exitCodes[verification.verdict];
}

async function verify(file: string): Promise<Verification> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return { verdict: 'unreadable', problem: 'Il n’y a pas de fichier à cette adresse.' };
  // Four bytes at most a character.
  if (found.size > 4 * largestFile) return { verdict: 'unreadable', problem: 'Ce fichier est trop grand pour être un fichier de décisions.' };
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return { verdict: 'unreadable', problem: 'Ce fichier ne peut pas être ouvert avec vos droits.' };
  try {
    return verifyDecisionFile(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { verdict: 'unreadable', problem: 'Ce fichier n’est pas du texte en UTF-8.' };
  }
}
