/** Builds another version of the site for tests of updates: `build-version.mjs OUT [NAME]`. With NAME every chunk has another name. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const [outDir, name] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));
const named = {
  entryFileNames: `assets/[name]-${name}-[hash].js`,
  chunkFileNames: `assets/[name]-${name}-[hash].js`,
  assetFileNames: `assets/[name]-${name}-[hash][extname]`,
};
const rolldownOptions = name ? { output: named } : {};
await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true, rolldownOptions } });
