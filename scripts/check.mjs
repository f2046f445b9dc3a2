/**
 * `npm run check`: types, lint and layer boundaries, structure, dead code, the package, the lock file and the first-load size budget. All checks run,
 * also after one of them has failed.
 */
import { pathToFileURL } from 'node:url';
import { prepare, ROOT, run } from './prepare.mjs';
import { ensureSites } from './test/sites.mjs';

/**
 * The longest first, since `npm test` runs several at once.
 * @type {[name: string, check: (runScript: (...command: string[]) => Promise<number>) => Promise<number>][]}
 */
export const CHECKS = [
  [
    'budget',
    async (runScript) => runScript('scripts/check-budget.mjs', (await ensureSites(['samples'])).samples),
  ],
  ['types', (runScript) => runScript('node_modules/typescript/bin/tsc', '-b')],
  [
    'lint',
    (runScript) => runScript('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  ],
  ['dead code', (runScript) => runScript('node_modules/knip/bin/knip.js', '--no-progress')],
  ['structure', (runScript) => runScript('scripts/check-structure.mjs')],
  ['package', (runScript) => runScript('scripts/check-package.mjs')],
  ['lock', (runScript) => runScript('scripts/check-lock.mjs')],
];

/** @returns {Promise<string[]>} the names of those that failed */
async function runChecks() {
  const failed = [];
  for (const [name, check] of CHECKS) {
    console.log(`\n— ${name}`);
    const code = await check((script, ...args) => run(process.execPath, [ROOT + script, ...args]));
    if (code !== 0) failed.push(name);
  }
  return failed;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await prepare();
  const failed = await runChecks();
  console.log(`\n${CHECKS.length - failed.length} checks passed, ${failed.length} failed`);
  for (const name of failed) console.log(`  failed: ${name}`);
  if (failed.length > 0) process.exitCode = 1;
}
