import 'server-only';

/** Beyond this nobody is answered: the rest of the body is not even read. */
const drainedAtMost = 64 * 1024 * 1024;

/**
 * Reads the body of a request up to `limit` bytes; null when it is larger. What exceeds is read and thrown away, so
 * that a browser gets its answer instead of a cut connection; memory never holds more than the limit.
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size <= limit) chunks.push(value);
    else chunks.length = 0;
    if (size > drainedAtMost) {
      await reader.cancel();
      return null;
    }
  }
  return size > limit ? null : new Uint8Array(Buffer.concat(chunks));
}
