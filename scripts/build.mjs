/**
 * `npm run build`: a folder of digests (`DIGESTS=`) becomes `dist/`. `-- --strict`: any problem in the digests is a failure;
 * `--out FOLDER`: another folder than `dist`; `--quiet`: says only what went wrong.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, createLogger } from 'vite';
import { ROOT } from './prepare.mjs';

const { values } = parseArgs({
  options: {
    strict: { type: 'boolean', default: false },
    out: { type: 'string', default: 'dist' },
    quiet: { type: 'boolean', default: false },
  },
});
if (values.strict) process.env.STRICT = '1';

// Vite would list hundreds of data files; what a person wants to know, the plugin says itself.
const logLevel = values.quiet ? 'error' : 'warn';
const customLogger = createLogger(logLevel);
const errors = [];
customLogger.error = (text) => errors.push(text);

try {
  const outDir = resolve(ROOT, values.out);
  await build({ root: ROOT, logLevel, customLogger, build: { outDir, emptyOutDir: true } });
  for (const text of errors) console.error(text);
} catch (error) {
  // A folder that cannot be read is one sentence, not a stack.
  const ours = error.errors?.find(({ plugin }) => plugin === 'lectern');
  console.error(ours?.message ?? error);
  process.exitCode = 1;
}
