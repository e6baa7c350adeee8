import { listenForInterruption } from '../portal/interruption.ts';
import { type TestStep, prepareTests, testSteps } from '../testing/steps.ts';
import type { Verdict } from '../testing/reports.ts';
import { PlainError, explain } from '../terminal/plain-error.mjs';
import { duration, say, step } from '../terminal/steps.mjs';

type Line = { step: TestStep; verdict: Verdict | null; milliseconds: number };

/**
 * `npm test`: everything that proves the work; `npm test -- unit` runs one step and shows it,
 * with whatever follows given to its runner.
 * @returns 0 when all passed
 */
export async function run([name, ...args]: string[]): Promise<number> {
  const chosen = name ? testSteps.filter((known) => known.name === name) : testSteps;
  if (chosen.length === 0) throw new PlainError(`Unknown step: ${name}. Known ones: ${testSteps.map((known) => known.name).join(', ')}.`);
  process.env['CI'] = 'true';
  const interruption = listenForInterruption();
  await step('Generating the database client', prepareTests);

  const lines: Line[] = [];
  for (const current of chosen) {
    if (interruption.asked()) return 130;
    const hopeless = !current.cheap && lines.some(({ verdict }) => !verdict?.ok);
    const started = performance.now();
    const verdict = hopeless ? null : await judge(current, Boolean(name), args);
    lines.push({ step: current, verdict, milliseconds: performance.now() - started });
    // A step run by its name has shown its runner; one that never came to it has shown nothing.
    if (verdict && !verdict.ok && (!name || !verdict.count)) say(verdict.output.trim());
  }

  say(`\n${table(lines)}\n`);
  const counts = lines.map(({ verdict }) => verdict?.count ?? { passed: 0, failed: verdict && !verdict.ok ? 1 : 0 });
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  say(`${passed} passed, ${failed} failed`);
  return lines.every(({ verdict }) => verdict?.ok) ? 0 : 1;
}

/** A step that cannot even run is a step that fails. */
async function judge(current: TestStep, show: boolean, args: readonly string[]): Promise<Verdict> {
  const failures: Verdict[] = [];
  const work = async (): Promise<Verdict> => {
    const verdict = await current.run(show, args);
    if (verdict.ok) return verdict;
    failures.push(verdict);
    throw new PlainError(verdict.output);
  };
  return step(current.does, work).catch((error: unknown) => failures[0] ?? { ok: false, output: explain(error) });
}

function table(lines: readonly Line[]): string {
  const width = Math.max(...lines.map(({ step: { does } }) => does.length));
  return lines
    .map(({ step: { does }, verdict, milliseconds }) => {
      const result = verdict ? `${verdict.ok ? 'passed' : 'FAILED'}  ${duration(milliseconds).padStart(12)}` : 'not run: an earlier step failed';
      const count = verdict?.count ? `   ${verdict.count.passed} passed, ${verdict.count.failed} failed` : '';
      return `  ${does.padEnd(width)}  ${result}${count}`;
    })
    .join('\n');
}
