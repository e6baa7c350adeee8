/** What the server answers to each save. */
export type AutosaveAnswer =
  | { outcome: 'saved'; version: number; /** moment of the save, ISO 8601 */ at: string }
  | { outcome: 'conflict'; message?: string }
  | { outcome: 'refused'; message: string };

/** Milliseconds after the last key before a save leaves. */
export const PAUSE = 1500;

/** Milliseconds before the next try after `failures` in a row: 2, 4, 8, 16 s, then every 30 s. */
export function retryDelay(failures: number): number {
  return Math.min(30_000, 1000 * 2 ** failures);
}

/** « 14:02 », in Paris, wherever the reader is. */
export function timeInParis(at: string): string {
  return new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Paris' }).format(new Date(at));
}

/** The form's data without its files: they are sent by the form itself. */
export function withoutFiles(data: FormData): FormData {
  const kept = new FormData();
  for (const [name, value] of data) if (typeof value === 'string' && !name.startsWith('$ACTION')) kept.append(name, value);
  return kept;
}
