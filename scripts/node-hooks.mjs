/**
 * Lets plain Node run the project's modules: `@/` is the project folder, as in tsconfig.json,
 * and `server-only`, which only Next understands, is empty.
 * Use: `node --import ./scripts/node-hooks.mjs file.ts`, or import it first.
 */
import { registerHooks } from 'node:module';

const root = new URL('../', import.meta.url);

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === 'server-only') return { url: 'data:text/javascript,', format: 'module', shortCircuit: true };
    if (specifier.startsWith('@/')) return nextResolve(new URL(specifier.slice(2), root).href, context);
    return nextResolve(specifier, context);
  },
});
