/** Unit and property tests; whole-site tests are Playwright's. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'e2e/**/*.unit.test.ts'],
    testTimeout: 60_000,
    // A state is waited for as long as a machine may stall that others use, too.
    expect: { poll: { timeout: 20_000 } },
    // What fails once is tried again there, and named at the end; what fails twice is broken.
    retry: process.env.CI ? 1 : 0,
    maxWorkers: '100%',
  },
});
