/**
 * `npm run build`: a folder of digests (`DIGESTS=`) becomes `dist/`. `-- --strict`: any problem in the digests is a failure;
 * `--out FOLDER`: another folder than `dist`; `--quiet`: says only what went wrong.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { ROOT } from './prepare.mjs';

const { values } = parseArgs({
  options: {
    strict: { type: 'boolean', default: false },
    out: { type: 'string', default: 'dist' },
    quiet: { type: 'boolean', default: false },
  },
});
if (values.strict) process.env.STRICT = '1';

try {
  const outDir = resolve(ROOT, values.out);
  const logLevel = values.quiet ? 'error' : 'info';
  await build({ root: ROOT, logLevel, build: { outDir, emptyOutDir: true, reportCompressedSize: false } });
} catch (error) {
  // A folder that cannot be read is one sentence, not a stack.
  const ours = [error, error.cause].find((one) => one?.plugin === 'lectern');
  console.error(ours ? ours.message.replace(/^\[plugin lectern\]\s*/, '') : error);
  process.exitCode = 1;
}
