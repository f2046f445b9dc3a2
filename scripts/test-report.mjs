/** What a test runner's JSON report says: how many passed, and of each that failed its name and the first lines of why. */

/** Enough for the message, a property's seed and its counterexample. */
const WHY_LINES = 6;

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} failures a name and a reason each
 * @property {string[]} unsteady those that failed once and passed when tried again, and why they failed
 */

/**
 * A run of Vitest. A file that cannot be loaded has no tests to fail, but fails.
 * @returns {Tally}
 */
export function readUnitReport({ numPassedTests, numPendingTests, numTodoTests, testResults }) {
  const tests = testResults.flatMap(({ name, status, message, assertionResults }) =>
    status === 'failed' && assertionResults.length === 0
      ? [{ status, text: describe(name, '', message) }]
      : assertionResults.map(({ status, fullName, failureMessages: [why] }) => ({
          status: status === 'passed' && why ? 'unsteady' : status,
          text: describe(name, fullName, why),
        })),
  );
  const failures = textsOf(tests, 'failed');
  return {
    passed: numPassedTests,
    failed: failures.length,
    skipped: numPendingTests + numTodoTests,
    failures,
    unsteady: textsOf(tests, 'unsteady'),
  };
}

/**
 * A run of Playwright. What passed when it was tried again has passed.
 * @returns {Tally}
 */
export function readSiteReport({ stats, errors, suites }) {
  const tests = suites.flatMap(specsOf).flatMap(({ file, line, title, tests }) =>
    tests.map(({ status, results }) => ({
      status,
      text: describe(`${file}:${line}`, title, results.findLast((one) => one.error)?.error.message),
    })),
  );
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    failures: [
      ...errors.map(({ message }) => describe('whole-site tests', '', message)),
      ...textsOf(tests, 'unexpected'),
    ],
    unsteady: textsOf(tests, 'flaky'),
  };
}

function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

function textsOf(tests, wanted) {
  return tests.filter(({ status }) => status === wanted).map(({ text }) => text);
}

function describe(file, title, why = '') {
  const lines = why
    .split('\n')
    .filter((line) => line.trim())
    .slice(0, WHY_LINES);
  return [`${file}${title && ` › ${title}`}`, ...lines.map((line) => `    ${line}`)].join('\n');
}
