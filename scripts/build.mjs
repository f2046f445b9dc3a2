/**
 * `npm run build` builds a folder of digests (`DIGESTS=`) into `dist/` with the command `lectern build`, whose options may follow `--`.
 * `BASE=` sets the site's path, `STRICT=1` makes problems an error, `OFFLINE=0` removes the service worker.
 */
import { resolve } from 'node:path';
import { ROOT } from './prepare.mjs';
import { builtApp, bundledCommand } from './products.mjs';

const { BASE, DIGESTS, INIT_CWD = '.', OFFLINE, STRICT } = process.env;
const options = process.argv.slice(2);
const isOut = (option) => option === '--out' || option.startsWith('--out=');

process.env.LECTERN_APP = await builtApp();
process.env.LECTERN_CACHE ??= resolve(ROOT, '.cache/build');
const { main } = await import(await bundledCommand());
// npm runs scripts in the project's folder; relative paths are meant from where npm was started.
const digests = DIGESTS ? resolve(INIT_CWD, DIGESTS) : resolve(ROOT, 'digests');
process.chdir(ROOT);
process.exitCode = await main([
  'build',
  digests,
  // `dist` may be from an earlier version, which did not mark it as its own.
  ...(options.some(isOut) ? [] : ['--out', 'dist', '--force']),
  ...(BASE ? ['--base', BASE] : []),
  ...(STRICT && STRICT !== '0' ? ['--strict'] : []),
  ...(OFFLINE === '0' ? ['--no-offline'] : []),
  ...options,
]);
