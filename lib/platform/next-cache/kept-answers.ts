import type { OutgoingHttpHeaders } from 'node:http';

/** The answer of a cached page as the web server sends it again, without asking the framework. */
export interface KeptAnswer {
  headers: OutgoingHttpHeaders;
  etag: string;
  /** The page under each encoding that was asked for so far. */
  bodies: Map<Encoding, Buffer>;
  /** Until when it may be sent, as `performance.now()` counts. */
  until: number;
}

export type Encoding = 'identity' | 'br' | 'gzip';

/** More pages than the portal has; unknown addresses are not kept. */
const most = 1000;

interface Kept {
  answers: Map<string, KeptAnswer>;
  /** Raised each time that everything is forgotten. */
  generation: number;
}

// The web server and the framework's bundles each have their own copy of this module: only the global object is common.
const shared = globalThis as typeof globalThis & { portalAnswers?: Kept };
const kept: Kept = (shared.portalAnswers ??= { answers: new Map(), generation: 0 });

/** Forgets every kept answer: what is being answered now will not be kept either. */
export function forgetAnswers(): void {
  kept.answers.clear();
  kept.generation += 1;
}

/** To be read before a page is made, and given back to `keepAnswer`. */
export function answersGeneration(): number {
  return kept.generation;
}

/** The answer kept for an address; null when there is none, or when its second is over. */
export function keptAnswer(address: string): KeptAnswer | null {
  const found = kept.answers.get(address);
  return found && found.until > performance.now() ? found : null;
}

/** Keeps an answer, unless everything was forgotten since `generation`: it could then show what is no longer so. */
export function keepAnswer(address: string, answer: KeptAnswer, generation: number): void {
  if (generation !== kept.generation) return;
  if (kept.answers.size >= most) kept.answers.clear();
  kept.answers.set(address, answer);
}
