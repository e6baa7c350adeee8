import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';

/** A reference file that cannot be used. The message names the file, the place in it and the problem. */
export class InvalidReference extends Error {
  constructor(file: string, place: string, problem: string) {
    super(`${file}${place ? ` ${place}` : ''}: ${problem}`);
    this.name = 'InvalidReference';
  }
}

/**
 * Reads a JSON file of `dir` and validates it.
 * @throws InvalidReference when it is absent, is not JSON, or does not follow the schema (every fault is listed).
 */
export function readReferenceFile<Schema extends z.ZodType>(dir: string, file: string, schema: Schema): z.output<Schema> {
  let content: unknown;
  try {
    content = JSON.parse(readReferenceText(dir, file));
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new InvalidReference(file, '', `not JSON (${cause.message})`);
    throw cause;
  }
  return checkReference(file, content, schema);
}

/** Reads a text file of `dir`. @throws InvalidReference when it is absent. */
export function readReferenceText(dir: string, file: string): string {
  try {
    return readFileSync(join(dir, file), 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') throw new InvalidReference(file, '', `not found in ${dir}`);
    throw cause;
  }
}

/** Validates what was read from `file`. @throws InvalidReference listing every fault with its place. */
export function checkReference<Schema extends z.ZodType>(file: string, content: unknown, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${placeOf(issue.path)}: ${issue.message}`);
  throw new InvalidReference(file, '', faults.join('; '));
}

/** `[2].name.en`: a path in a JSON document, as one would write it. */
function placeOf(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('') || '(root)';
}
