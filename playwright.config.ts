/** End-to-end tests: the samples, built, served below a base path by a server as plain as a static host. */
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.mjs';
import { STATE_TIMEOUT, TEST_TIMEOUT } from './scripts/test/bounds.mjs';
import { TEST_SITES } from './scripts/test/sites.mjs';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/support/global-setup.mjs',
  metadata: { sites: TEST_SITES },
  outputDir: './test-results',
  fullyParallel: true,
  workers: process.env.TEST_WORKERS ? Number(process.env.TEST_WORKERS) : '100%',
  timeout: TEST_TIMEOUT,
  expect: { timeout: STATE_TIMEOUT },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
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
