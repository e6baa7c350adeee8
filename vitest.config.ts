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
