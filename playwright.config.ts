/** Whole-site tests: the samples, built, served below a base path by a server as dumb as a static host. */
import { defineConfig } from '@playwright/test';
import { findBrowser, findFirefox } from './scripts/find-browser.mjs';

/** Firefox tries what hangs on the browser most. Where it is missing its tests say so and are left out. */
const firefox = findFirefox();

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  globalSetup: './e2e/global-setup.mjs',
  outputDir: './test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.CI ? 'line' : 'list',
  use: {
    locale: 'zh-CN',
    colorScheme: 'light',
    viewport: { width: 1280, height: 800 },
    // Only the tests of offline use have one: it would answer before the network that others tamper with.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'chromium', use: { launchOptions: findBrowser() } },
    {
      name: 'firefox',
      testMatch: 'offline*.spec.ts',
      // Driven from outside it takes its time for every step.
      timeout: 90_000,
      expect: { timeout: 15_000 },
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: firefox === undefined ? {} : { executablePath: firefox },
      },
    },
  ],
});
