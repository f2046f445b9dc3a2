/**
 * `npm run test:faults`: offline use and the reader's marks at length, in profiles on disk, with a server that fails in every way it can;
 * and the short tests of offline use in Firefox. Where that is missing its tests say so and are left out.
 */
import { defineConfig } from '@playwright/test';
import site from './playwright.config.ts';
import { findFirefox } from './scripts/find-browser.mjs';
import { LONG_TEST_TIMEOUT } from './scripts/test-bounds.mjs';

const firefox = findFirefox();

export default defineConfig({
  ...site,
  timeout: LONG_TEST_TIMEOUT,
  workers: 1,
  projects: [
    { ...site.projects[0], testMatch: '**/*.long.ts' },
    {
      name: 'firefox',
      testMatch: 'offline/*.spec.ts',
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: firefox === undefined ? {} : { executablePath: firefox },
      },
    },
  ],
});
