/**
 * `npm run build`: a folder of digests (`DIGESTS=`) becomes `dist/`, by the command `lectern build`, whose options may follow `--`.
 * `BASE=` is the site's path, `STRICT=1` makes problems a failure, `OFFLINE=0` takes the service worker back.
 */
import { resolve } from 'node:path';
import { ROOT } from './prepare.mjs';
import { builtApp, bundledCommand } from './products.mjs';

const { BASE, DIGESTS, INIT_CWD = '.', OFFLINE, STRICT } = process.env;
const words = process.argv.slice(2);
const isOut = (word) => word === '--out' || word.startsWith('--out=');

process.env.LECTERN_APP = await builtApp();
process.env.LECTERN_CACHE ??= resolve(ROOT, '.cache/build');
const { main } = await import(await bundledCommand());
// `npm` runs scripts in the project's folder; a relative path means the folder where the person stands.
const digests = DIGESTS ? resolve(INIT_CWD, DIGESTS) : resolve(ROOT, 'digests');
process.chdir(ROOT);
process.exitCode = await main([
  'build',
  digests,
  // An earlier version may have written `dist`, without a mark in it.
  ...(words.some(isOut) ? [] : ['--out', 'dist', '--force']),
  ...(BASE ? ['--base', BASE] : []),
  ...(STRICT && STRICT !== '0' ? ['--strict'] : []),
  ...(OFFLINE === '0' ? ['--no-offline'] : []),
  ...words,
]);
