/** What is done before the process ends. On the global object: the web server and the framework's bundles each have their own copy of this module. */
const shared = globalThis as typeof globalThis & { portalLeaving?: Set<() => Promise<void>> };
const kept = (shared.portalLeaving ??= new Set());

/** Remembers what to finish before the process ends: it has a few seconds, and must not throw. */
export function beforeLeaving(work: () => Promise<void>): void {
  kept.add(work);
}

/** Finishes what was remembered; called by the web server once nobody is being answered any more. */
export async function finishBeforeLeaving(): Promise<void> {
  await Promise.all([...kept].map((work) => work()));
}
