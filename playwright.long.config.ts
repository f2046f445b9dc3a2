/**
 * `npm run test:long`: what `npm test` tries once, many times over: kills, faults, versions, a large archive; and the short tests of
 * offline use in Firefox. Where that is missing its tests say so and are left out.
 */
import { defineConfig } from '@playwright/test';
import site from './playwright.config.ts';
import { findFirefox } from './scripts/find-browser.mjs';
import { LONG_TEST_TIMEOUT } from './scripts/test/bounds.mjs';
import { LONG_SITES } from './scripts/test/sites.mjs';

const firefox = findFirefox();

export default defineConfig({
  ...site,
  metadata: { sites: LONG_SITES },
  timeout: LONG_TEST_TIMEOUT,
  projects: [
    { ...site.projects?.[0], name: 'chromium', testMatch: '**/*.long.ts' },
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
