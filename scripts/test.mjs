/**
 * `npm test`: everything, from a bare clone: checks, unit tests, whole-site tests in a browser. It goes on after a failure and says
 * at the end which failed and how many passed. `-- --no-browser` leaves the whole-site tests out.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { prepare, ROOT, runTool } from './prepare.mjs';
import { readSiteReport, readUnitReport } from './test-report.mjs';

const REPORTS = `${ROOT}.cache/reports/`;
const { values } = parseArgs({ options: { 'no-browser': { type: 'boolean', default: false } } });

/** @typedef {import('./test-report.mjs').Tally} Tally */

await prepare();
rmSync(REPORTS, { recursive: true, force: true });
const tallies = [await check(), await unitTests()];
if (!values['no-browser']) tallies.push(await browserTests());
const sum = (key) => tallies.reduce((total, one) => total + one[key], 0);
for (const one of tallies.flatMap(({ unsteady }) => unsteady))
  console.log(`\npassed when tried again: ${one}`);
for (const failure of tallies.flatMap(({ failures }) => failures)) console.log(`\nfailed: ${failure}`);
if (sum('skipped') > 0) console.log(`\n${sum('skipped')} left out`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 ? 1 : 0);

async function check() {
  const { runChecks } = await import('./check.mjs');
  const results = await runChecks();
  const failures = results.filter(({ passed }) => !passed).map(({ name }) => name);
  return {
    passed: results.length - failures.length,
    failed: failures.length,
    skipped: 0,
    failures,
    unsteady: [],
  };
}

async function unitTests() {
  console.log('\n— unit tests');
  const file = `${REPORTS}unit.json`;
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runTool('vitest/vitest.mjs', args);
  return tally(code, file, readUnitReport);
}

async function browserTests() {
  console.log('\n— whole-site tests');
  const { findOrInstallBrowser, HOW_TO_GET_A_BROWSER } = await import('./find-browser.mjs');
  if (!findOrInstallBrowser()) {
    console.error(HOW_TO_GET_A_BROWSER);
    return { passed: 0, failed: 1, skipped: 0, failures: ['whole-site tests: no browser'], unsteady: [] };
  }
  const { SAMPLE_SITE } = await import('./check.mjs');
  const file = `${REPORTS}site.json`;
  const env = {
    ...process.env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    ...(existsSync(`${SAMPLE_SITE}/index.html`) && { SITE_DIST: SAMPLE_SITE }),
  };
  const code = await runTool('@playwright/test/cli.js', ['test', '--reporter=line,json'], { env });
  return tally(code, file, readSiteReport);
}

/** A runner that fails must count at least one failure, also where it left no report. */
function tally(code, file, read) {
  /** @type {Tally} */
  const found = existsSync(file)
    ? read(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] };
  if (code === 0 || found.failed > 0) return found;
  return { ...found, failed: 1, failures: [`a runner that ended with ${code}`] };
}
