import 'server-only';
import { createHash } from 'node:crypto';
import { answersGeneration } from '@/lib/platform/next-cache/kept-answers.ts';

interface KeptPoints {
  body: string;
  etag: string;
  generation: number;
  /** As `performance.now()` counts. */
  until: number;
}

/** Milliseconds: of several instances, each forgets its own at a publication, and the others' within this time. */
const keptFor = 10_000;
const most = 100;
const kept = new Map<string, KeptPoints>();

/** The points of an address as they were made a moment ago, unless something was published since. */
export async function keptPoints(address: string, make: () => Promise<string>): Promise<Pick<KeptPoints, 'body' | 'etag'>> {
  const generation = answersGeneration();
  const found = kept.get(address);
  if (found && found.generation === generation && found.until > performance.now()) return found;
  const body = await make();
  const made = { body, etag: `W/"${createHash('sha256').update(body).digest('base64url')}"`, generation, until: performance.now() + keptFor };
  if (kept.size >= most) kept.clear();
  kept.set(address, made);
  return made;
}
