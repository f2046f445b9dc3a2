/** What a test runner's JSON report says: how many passed, and of each that failed its name and the first lines of why. */

/** Enough for the message, a property's seed and its counterexample. */
const WHY_LINES = 6;

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} failures a name and a reason each
 */

/**
 * A run of Vitest. A file that cannot be loaded has no tests to fail, but fails.
 * @returns {Tally}
 */
export function readUnitReport({ numPassedTests, numPendingTests, numTodoTests, testResults }) {
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    if (status === 'failed' && assertionResults.length === 0) return [describe(name, '', message)];
    return assertionResults
      .filter((one) => one.status === 'failed')
      .map((one) => describe(name, one.fullName, one.failureMessages[0]));
  });
  return {
    passed: numPassedTests,
    failed: failures.length,
    skipped: numPendingTests + numTodoTests,
    failures,
  };
}

/**
 * A run of Playwright. What passed when it was tried again has passed.
 * @returns {Tally}
 */
export function readSiteReport({ stats, errors, suites }) {
  const failures = [
    ...errors.map(({ message }) => describe('whole-site tests', '', message)),
    ...suites
      .flatMap(specsOf)
      .flatMap(({ file, line, title, tests }) =>
        tests
          .filter(({ status }) => status === 'unexpected')
          .map(({ results }) => describe(`${file}:${line}`, title, results.at(-1)?.error?.message)),
      ),
  ];
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    failures,
  };
}

function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

function describe(file, title, why = '') {
  const lines = why
    .split('\n')
    .filter((line) => line.trim())
    .slice(0, WHY_LINES);
  return [`${file}${title && ` › ${title}`}`, ...lines.map((line) => `    ${line}`)].join('\n');
}
