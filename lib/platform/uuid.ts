const pattern = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** True for a text that PostgreSQL takes as a uuid; an address may hold anything else, which names nothing. */
export function isUuid(text: string): boolean {
  return pattern.test(text);
}
