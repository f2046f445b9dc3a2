/**
 * `npm run check`: types, lint and layer boundaries, structure, dead code, the lock file and the first-load size budget. All checks run,
 * also after one of them has failed.
 */
import { pathToFileURL } from 'node:url';
import { prepare, ROOT, run, runTool } from './prepare.mjs';

/** The site built from the samples, for the checks and the end-to-end tests; apart from `dist/`. */
export const SAMPLE_SITE = `${ROOT}.cache/samples`;

const STEPS = [
  ['types', () => runTool('typescript/bin/tsc', ['-b'])],
  ['lint', () => runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])],
  ['structure', () => runScript('check-structure.mjs', [])],
  ['dead code', () => runTool('knip/bin/knip.js', ['--no-progress'])],
  ['lock', () => runScript('check-lock.mjs', [])],
  ['samples', buildSamples],
  ['budget', () => runScript('check-budget.mjs', [SAMPLE_SITE])],
];

/** @returns {Promise<{ name: string, passed: boolean }[]>} */
export async function runChecks() {
  const results = [];
  for (const [name, step] of STEPS) {
    console.log(`\n— ${name}`);
    results.push({ name, passed: (await step()) === 0 });
  }
  return results;
}

function runScript(name, args, options) {
  return run(process.execPath, [`${ROOT}scripts/${name}`, ...args], options);
}

/** Builds the project's own samples, whatever `DIGESTS`, `BASE` and `STRICT` the environment sets. */
function buildSamples() {
  const { BASE: _base, STRICT: _strict, ...rest } = process.env;
  const env = { ...rest, DIGESTS: `${ROOT}digests` };
  return runScript('build.mjs', ['--out', SAMPLE_SITE, '--quiet'], { env });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await prepare();
  const results = await runChecks();
  const failed = results.filter(({ passed }) => !passed);
  console.log(`\n${results.length - failed.length} checks passed, ${failed.length} failed`);
  for (const { name } of failed) console.log(`  failed: ${name}`);
  if (failed.length > 0) process.exitCode = 1;
}
