/** Whole-site tests: the samples, built, served below a base path by a server as dumb as a static host. */
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.mjs';
import { STATE_TIMEOUT, TEST_TIMEOUT } from './scripts/test-bounds.mjs';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/support/global-setup.mjs',
  outputDir: './test-results',
  fullyParallel: true,
  // A page waits more than it works: one test for each core, not for each second one.
  workers: '100%',
  timeout: TEST_TIMEOUT,
  expect: { timeout: STATE_TIMEOUT },
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.CI ? 'line' : 'list',
  use: {
    actionTimeout: STATE_TIMEOUT,
    navigationTimeout: STATE_TIMEOUT,
    locale: 'zh-CN',
    colorScheme: 'light',
    viewport: { width: 1280, height: 800 },
    // Only the tests of offline use have one: it would answer before the network that others tamper with.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
  projects: [{ name: 'chromium', use: { launchOptions: findBrowser() } }],
});
