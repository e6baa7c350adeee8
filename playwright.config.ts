import { defineConfig } from 'playwright/test';

import { browserFlags, findBrowser } from './scripts/browser.mjs';

/** The portal under test: `npm test` starts one and says where; by hand, a portal that runs. */
const baseURL = process.env['PORTAL_URL'] ?? 'http://localhost:3000';

/** Found once: the workers read this file too. */
process.env['CHROMIUM_PATH'] ||= await findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  // The gates come first: the journeys add calls and cahiers to the lists that they weigh.
  projects: [
    { name: 'gates', testMatch: 'gates/**/*.spec.ts' },
    { name: 'journeys', testIgnore: 'gates/**' },
  ],
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  // A journey that needs a second try hides a race: it fails.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL,
    // What cannot be pressed or filled is told where it happens, not at the end of the journey.
    actionTimeout: 20_000,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: browserFlags },
  },
});
