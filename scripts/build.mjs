/**
 * `npm run build`: a folder of digests (`DIGESTS=`) becomes `dist/`. `BASE=` is the site's path, `OFFLINE=0` takes the service worker
 * back. `-- --strict` (or `STRICT=1`): any problem in the digests is a failure; `--out FOLDER`: another folder than `dist`; `--quiet`:
 * says only what went wrong.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './prepare.mjs';
import { builtApp, bundledCommand } from './products.mjs';

const { values } = parseArgs({
  options: {
    strict: { type: 'boolean', default: false },
    out: { type: 'string', default: 'dist' },
    quiet: { type: 'boolean', default: false },
  },
});
const { BASE, DIGESTS, INIT_CWD = '.', OFFLINE, STRICT } = process.env;
const isStrict = values.strict || Boolean(STRICT && STRICT !== '0');

const app = await builtApp();
const { buildSite, describeProblems, describeSkipped, NothingReadError } = await import(
  await bundledCommand()
);

try {
  const { reading } = await buildSite({
    // `npm` runs scripts in the project's folder; a relative path means the folder where the person stands.
    digests: DIGESTS ? resolve(INIT_CWD, DIGESTS) : resolve(ROOT, 'digests'),
    out: resolve(ROOT, values.out),
    app,
    base: BASE ? `/${BASE}/`.replace(/\/{2,}/g, '/') : undefined,
    offline: OFFLINE !== '0',
    cache: resolve(ROOT, '.cache/build'),
    // The folder may be one that an earlier version wrote, without a mark in it.
    force: values.out === 'dist',
  });
  report(reading);
} catch (error) {
  // A folder that cannot be read is one sentence, not a stack.
  console.error(error instanceof NothingReadError ? error.message : error);
  process.exitCode = 1;
}

function report({ archive, problems, skipped }) {
  const { papers, digests } = archive;
  const lines = describeProblems(problems);
  const isRefused = isStrict && problems.length > 0;
  if (!values.quiet) {
    console.log(`${count(papers, 'paper')} in ${count(digests.length, 'digest')}`);
    for (const line of describeSkipped(skipped)) console.log(line);
    if (lines.length > 0) console.warn(`${lines.join('\n')}\n  All of them: data/quality.json`);
  } else if (isRefused) console.error(lines.join('\n'));
  if (!isRefused) return;
  console.error('--strict: a build with problems in its digests is a failure.');
  process.exitCode = 1;
}

function count(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
