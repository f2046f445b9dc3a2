/** `npm run test:faults`: offline use at length, in profiles on disk, with a server that fails in every way it can. */
import { defineConfig } from '@playwright/test';
import site from './playwright.config.ts';

export default defineConfig({
  ...site,
  testMatch: '*.faults.ts',
  projects: site.projects.map((project) => ({ ...project, testMatch: '*.faults.ts' })),
  timeout: 600_000,
  expect: { timeout: 20_000 },
  use: { ...site.use, actionTimeout: 30_000 },
  workers: 1,
});
