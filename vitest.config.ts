import path from 'node:path';
import { defineConfig } from 'vitest/config';

// Before any worker starts: a test that forgets to say which time zone it means fails here.
process.env['TZ'] = 'Pacific/Chatham';

const common = {
  // What Next understands and Node does not.
  alias: { 'server-only': path.resolve('tests/server-only.ts') },
  environment: 'node',
  sequence: { shuffle: { files: true, tests: true } },
  restoreMocks: true,
} as const;

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    // What decides about people's proposals has no line nor branch that a unit test does not go through.
    coverage: {
      provider: 'v8',
      include: ['lib/{committee,sittings}/rules/**/*.ts', 'lib/{committee,sittings}/rules.ts', 'lib/{committee,sittings}/permissions.ts'],
      reporter: [['text', { skipFull: true }]],
      reportsDirectory: '.cache/coverage',
      thresholds: { 100: true },
    },
    projects: [
      {
        extends: true,
        test: { ...common, name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/integration/server.ts'],
          setupFiles: ['tests/integration/database.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
