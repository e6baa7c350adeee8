/**
 * The one way to write a JSON value, so that equal values have equal bytes and equal fingerprints: no white space, the
 * members of an object in the order of their names as UTF-16 (RFC 8785, "JSON Canonicalization Scheme").
 * @param value what `JSON.parse` may return: no undefined, no number that is not finite
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join()}}`;
}
