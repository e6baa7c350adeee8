/** Errors told in one sentence to the person at the terminal. */

/** An error whose message is already a sentence that says what to do. */
export class PlainError extends Error {
  /** @override */
  name = 'PlainError';
}

export const diskIsFull = 'The disk is full: free some space, then run the same command again.';

/** @type {[RegExp, string][]} */
const sentences = [
  [/ENOSPC|No space left on device/i, diskIsFull],
  [/EDQUOT|Disk quota exceeded/i, 'The disk quota is reached: free some space, then run the same command again.'],
  [/EROFS|Read-only file system/i, 'The project folder is on a read-only disk: it needs to write in node_modules, .next and .data.'],
];

/**
 * @param {unknown} error
 * @returns {string} one sentence, without a stack
 */
export function explain(error) {
  if (error instanceof PlainError) return error.message;
  const text = error instanceof Error ? `${codeOf(error)} ${error.message}` : String(error);
  return explainText(text, pathOf(error)) ?? (error instanceof Error ? error.message : text);
}

/**
 * Looks for a known cause in what a program printed.
 * @param {string} text
 * @param {string} [path] the file concerned, when it is known
 * @returns {string | null}
 */
export function explainText(text, path) {
  for (const [pattern, sentence] of sentences) if (pattern.test(text)) return sentence;
  if (/\bEACCES\b|\bEPERM\b|Permission denied/i.test(text)) {
    return `Permission denied${path ? ` on ${path}` : ''}: this account must be able to write in the project folder.`;
  }
  return null;
}

/**
 * @param {unknown} error
 * @returns {string}
 */
function codeOf(error) {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/**
 * @param {unknown} error
 * @returns {string | undefined}
 */
function pathOf(error) {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
}
