/**
 * The only time limits of all tests, for Vitest and Playwright. They end what hangs; no test passes or fails by how fast it is,
 * and none sets a limit of its own. How fast something must be is measured by `npm run bench`.
 */

/** Milliseconds in which an awaited state (an expectation, a click, a navigation) must come about on the slowest machine. */
export const STATE_TIMEOUT = 60_000;

/** Milliseconds for one test as a whole. */
export const TEST_TIMEOUT = 600_000;

/** Milliseconds for one of the long tests, which repeat an act many times. */
export const LONG_TEST_TIMEOUT = 7_200_000;
