import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '../..');

/** The unit tests of the committee and of its sittings, as mutation testing runs them. */
export default defineConfig({
  root,
  resolve: { tsconfigPaths: true },
  test: {
    alias: { 'server-only': path.resolve(root, 'tests/server-only.ts') },
    environment: 'node',
    include: ['tests/unit/{committee,sittings}/**/*.test.ts'],
    // Twelve hundred committees for each change would take hours; the same formulas have their exact tests.
    exclude: ['tests/unit/committee/severity-simulation.test.ts'],
  },
});
