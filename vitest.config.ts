/** Unit and property tests; end-to-end tests are Playwright's. `LONG=1`: the long ones alone. */
import { defineConfig } from 'vitest/config';
import { STATE_TIMEOUT, TEST_TIMEOUT } from './scripts/test/bounds.mjs';

const LONG = ['src/**/*.long.test.ts'];
/** They try more where they have time. */
const LONGER = ['src/digest/digest-mutations.test.ts'];

export default defineConfig({
  test: {
    include: process.env.LONG ? [...LONG, ...LONGER] : ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    exclude: process.env.LONG ? [] : LONG,
    testTimeout: TEST_TIMEOUT,
    hookTimeout: TEST_TIMEOUT,
    expect: { poll: { timeout: STATE_TIMEOUT } },
    maxWorkers: process.env.TEST_WORKERS ?? '100%',
  },
});
