import { canonicalJson } from '@/lib/platform/canonical-json.ts';
import { ordersRanking } from '@/lib/committee/rules/reading.ts';
import { type Difference, fingerprint, recompute } from '@/lib/committee/rules/decision-file.ts';
import { type DecisionFile, decisionFileFormat, decisionFileSchema, decisionFileVersion } from '@/lib/committee/schema/decision-file.ts';

/** No file of ours comes near it; a larger one is not read. */
export const largestFile = 20_000_000;

export type Verification =
  | { verdict: 'unreadable'; problem: string }
  | {
      verdict: 'right' | 'wrong';
      file: DecisionFile;
      sha256: string;
      /** Written in the one way in which the portal writes: another one has another fingerprint. */
      isCanonical: boolean;
      differences: readonly Difference[];
    };

/** Reads a decision file that may come from anybody, and recomputes it. */
export function verifyDecisionFile(text: string): Verification {
  const parsed = parse(text);
  if ('problem' in parsed) return { verdict: 'unreadable', problem: parsed.problem };
  const { file } = parsed;
  const differences = recompute(file);
  const isCanonical = canonicalJson(file) === text;
  return { verdict: differences.length === 0 && isCanonical ? 'right' : 'wrong', file, sha256: fingerprint(text), isCanonical, differences };
}

type Parsed = { file: DecisionFile } | { problem: string };

function parse(text: string): Parsed {
  if (text.length > largestFile) return { problem: `Ce fichier est trop grand pour être un fichier de décisions : plus de ${largestFile / 1_000_000} millions de caractères.` };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'Ce fichier n’est pas du JSON : il est incomplet, abîmé, ou d’une autre nature.' };
  }
  const { format, version } = Object(value) as { format?: unknown; version?: unknown };
  if (format !== decisionFileFormat) return { problem: `Ce fichier n’est pas un fichier de décisions : son format n’est pas « ${decisionFileFormat} ».` };
  if (version !== decisionFileVersion) {
    const told = typeof version === 'number' ? `la version ${version}` : 'une version inconnue';
    return { problem: `Ce fichier suit ${told} du calcul ; ce programme ne connaît que la version ${decisionFileVersion}.` };
  }
  const read = decisionFileSchema.safeParse(value, { error: ({ code }) => sentenceOf(code) });
  if (!read.success) return { problem: firstProblem(read.error.issues[0]!) };
  const twice = firstTwice(read.data.proposals.map(({ reference }) => reference));
  if (twice !== undefined) return { problem: `La proposition ${twice} figure deux fois dans le fichier.` };
  const rubricTwice = firstTwice(read.data.rubrics.map(({ number }) => number));
  if (rubricTwice !== undefined) return { problem: `La version ${rubricTwice} de la grille figure deux fois dans le fichier.` };
  if (!ordersRanking(read.data.rules)) return { problem: 'Les poids des quatre critères sont tous nuls : aucune moyenne ne peut être calculée, donc aucun classement.' };
  return { file: read.data };
}

function firstProblem({ path, message }: { path: PropertyKey[]; message: string }): string {
  const place = path.length === 0 ? '' : `, à l’endroit « ${path.join('.')} »`;
  return `Le fichier n’a pas la forme attendue${place} : ${message}.`;
}

/** What the schema does not say itself. */
function sentenceOf(code: string): string {
  if (code === 'unrecognized_keys') return 'un champ n’est pas prévu';
  return code === 'invalid_type' ? 'une valeur manque, ou n’est pas de la nature attendue' : 'cette valeur n’est pas possible';
}

function firstTwice<Value>(values: readonly Value[]): Value | undefined {
  const seen = new Set<Value>();
  return values.find((value) => seen.size === seen.add(value).size);
}
