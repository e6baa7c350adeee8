/** Progress on the terminal: one line a step, with its duration. Plain JavaScript: it runs before anything is installed. */

const tick = process.stdout.isTTY ? '\u001B[32m✓\u001B[0m' : '✓';
const cross = process.stdout.isTTY ? '\u001B[31m✗\u001B[0m' : '✗';

/**
 * Runs one step and prints its line. A step that returns the string `'skipped'` leaves no line:
 * there was nothing to do.
 * @template T
 * @param {string} label what is being done, in the present: "Installing packages"
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const started = performance.now();
  if (process.stdout.isTTY) process.stdout.write(`… ${label}`);
  try {
    const outcome = await work();
    clearLine();
    if (outcome !== 'skipped') say(`${tick} ${label} (${duration(performance.now() - started)})`);
    return outcome;
  } catch (error) {
    clearLine();
    say(`${cross} ${label} (${duration(performance.now() - started)})`);
    throw error;
  }
}

/**
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Prints why the command stops, on the error output.
 * @param {string} sentence
 */
export function complain(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/**
 * @param {number} milliseconds
 * @returns {string} "0.4 s", "12 s", "2 min 05 s"
 */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

function clearLine() {
  if (process.stdout.isTTY) process.stdout.write('\r\u001B[2K');
}
