/** Unit and property tests; whole-site tests are Playwright's. */
import { defineConfig } from 'vitest/config';
import { STATE_TIMEOUT, TEST_TIMEOUT } from './scripts/test-bounds.mjs';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    testTimeout: TEST_TIMEOUT,
    hookTimeout: TEST_TIMEOUT,
    expect: { poll: { timeout: STATE_TIMEOUT } },
    maxWorkers: '100%',
  },
});
