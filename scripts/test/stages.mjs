/** The stages of a run of tests. Each tells what it does in events; one follows the other, so that no build runs beside a test. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { CHECKS } from '../check.mjs';
import { ROOT } from '../prepare.mjs';
import { runCaptured } from './run-captured.mjs';
import { ensureSites, LONG_SITES, TEST_SITES } from './sites.mjs';
import { countWorkers } from './workers.mjs';

/** @typedef {(event: import('./events.mjs').TestEvent) => void} Report */

const LOGS = `${ROOT}.cache/test-logs/`;

/** @type {Record<string, (report: Report) => Promise<void>>} */
export const STAGES = {
  checks: runChecks,
  'unit tests': (report) => runVitest(report, 'unit-tests', {}),
  'end-to-end tests': (report) =>
    runPlaywright(report, 'end-to-end-tests', 'playwright.config.ts', TEST_SITES),
  'long unit tests': (report) => runVitest(report, 'long-unit-tests', { LONG: '1' }),
  'long tests': (report) => runPlaywright(report, 'long-tests', 'playwright.long.config.ts', LONG_SITES),
};

const BROWSER_STAGES = ['end-to-end tests', 'long tests'];

/** @type {ReturnType<typeof runCaptured> | undefined} */
let browser;

/** Begins to install a browser where none is found: it comes from the network while the processors are busy with other stages. */
export function prepareBrowser(stages) {
  if (stages.some((name) => BROWSER_STAGES.includes(name)))
    browser = runCaptured(process.execPath, [`${ROOT}scripts/find-browser.mjs`]);
}

/** Types, lint, dead code and their like, and the sites that tests open: nothing here measures time, so it runs side by side. */
async function runChecks(report) {
  const waiting = [...CHECKS, sitesFor(TEST_SITES)];
  report({ kind: 'count', tests: waiting.length });
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) await runCheck(report, check);
  };
  await Promise.all(Array.from({ length: countWorkers() }, lane));
}

/** The samples are built by the check that measures them. */
function sitesFor(names) {
  const others = names.filter((name) => name !== 'samples');
  return ['sites for tests', (runScript) => runScript('scripts/test/sites.mjs', ...others)];
}

async function runCheck(report, [name, check]) {
  report({ kind: 'begin', name });
  const since = Date.now();
  let why = '';
  const runScript = async (script, ...args) => {
    const { code, output } = await runCaptured(process.execPath, [ROOT + script, ...args]);
    why = output;
    return code;
  };
  const code = await check(runScript).catch((error) => {
    why = String(error);
    return 1;
  });
  const ms = Date.now() - since;
  report({ kind: 'end', name, ms, ...(code === 0 ? { outcome: 'passed' } : { outcome: 'failed', why }) });
}

async function runVitest(report, log, env) {
  const args = ['run', '--reporter=./scripts/test/vitest-reporter.mjs'];
  await runRunner(report, log, ['vitest/vitest.mjs', ...args], env);
}

async function runPlaywright(report, log, config, sites) {
  report({ kind: 'begin', name: 'a browser, and sites to open' });
  try {
    const { code, output } = await browser;
    if (code !== 0) throw new Error(output);
    await ensureSites(sites);
  } catch (error) {
    return report({ kind: 'end', name: log, outcome: 'failed', ms: 0, why: error.message });
  }
  const args = ['test', '--config', config, '--reporter=./scripts/test/playwright-reporter.mjs'];
  await runRunner(report, log, ['@playwright/test/cli.js', ...args]);
}

/** A runner that fails counts at least one failure, also where it could not tell of any. */
async function runRunner(report, log, [script, ...args], env = {}) {
  let failed = false;
  const { code, output } = await runCaptured(process.execPath, [`${ROOT}node_modules/${script}`, ...args], {
    env: { ...process.env, TEST_WORKERS: String(countWorkers()), ...env },
    onMessage(event) {
      failed ||= event.outcome === 'failed';
      report(event);
    },
  });
  mkdirSync(LOGS, { recursive: true });
  writeFileSync(`${LOGS}${log}.log`, output);
  if (code === 0 || failed) return;
  const why = `${script} ended with ${code}\n${output.trim().split('\n').slice(-10).join('\n')}`;
  report({ kind: 'end', name: log, outcome: 'failed', ms: 0, why });
}
