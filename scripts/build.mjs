/** `npm run build`: a folder of digests (`DIGESTS=`) becomes `dist/`. `-- --strict`: any problem in the digests is a failure. */
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { ROOT } from './prepare.mjs';

/** Builds the site; a digest folder that cannot be read is one sentence, not a stack. */
export async function buildSite({ strict = false, outDir = 'dist', logLevel = 'warn' } = {}) {
  if (strict) process.env.STRICT = '1';
  try {
    await build({ root: ROOT, logLevel, build: { outDir, emptyOutDir: true } });
    return true;
  } catch (error) {
    const ours = error.plugin === 'lectern' || error.cause?.plugin === 'lectern';
    console.error(ours ? error.message.replace(/^\[plugin lectern\]\s*/, '') : error);
    return false;
  }
}

if (process.argv[1]?.endsWith('build.mjs')) {
  const { values } = parseArgs({ options: { strict: { type: 'boolean' } } });
  if (!(await buildSite(values))) process.exitCode = 1;
}
