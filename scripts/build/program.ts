import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

import { PlainError, explainText } from '../terminal/plain-error.mjs';

/** The project folder. */
export const root = path.resolve(import.meta.dirname, '../..');

export type Outcome = { code: number; output: string };

type Options = {
  env?: Record<string, string | undefined>;
  /** lets it write on the terminal instead of being captured */
  show?: boolean;
};

const running = new Set<ChildProcess>();

/**
 * Runs a JavaScript or TypeScript program under this same Node, without a shell.
 * @param file relative to the project: `node_modules/next/dist/bin/next`
 */
export function runProgram(file: string, args: readonly string[], options: Options = {}): Promise<Outcome> {
  // The hooks are for the project's own modules; they cost nothing to the others, which do not get them.
  const hooks = file.endsWith('.ts') ? ['--import', './scripts/node-hooks.mjs'] : [];
  const child = spawn(process.execPath, [...hooks, path.join(root, file), ...args], {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...options.env },
    stdio: ['ignore', options.show ? 'inherit' : 'pipe', options.show ? 'inherit' : 'pipe'],
  });
  running.add(child);
  let output = '';
  const gather = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout?.on('data', gather);
  child.stderr?.on('data', gather);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs a program that has to succeed. */
export async function requireProgram(what: string, file: string, args: readonly string[], options: Options = {}): Promise<void> {
  const { code, output } = await runProgram(file, args, options);
  if (code !== 0) throw new PlainError(explainText(output) ?? `${what} failed:\n${shorten(output.trim())}`);
}

/** The first words of a long failure say what happened first, the last ones how it ended. */
function shorten(text: string): string {
  return text.length < 5000 ? text : `${text.slice(0, 3000)}\n[…]\n${text.slice(-1500)}`;
}

/** Stops the programs under way, when the command itself is being stopped. */
export function stopPrograms(): void {
  for (const child of running) child.kill('SIGTERM');
}
