/**
 * Before the tests: the samples as a site, served below a base path. `SITE_DIST` names a folder that is already built from them;
 * else one is built now, apart from `dist/`.
 */
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { serveSite } from '#scripts/serve.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const BASE = '/reading/lectern/';

// biome-ignore lint/style/noDefaultExport: the test runner asks for it
export default async function setUp() {
  const root = process.env.SITE_DIST ?? (await buildSamples());
  const site = await serveSite({ root, base: BASE, port: Number(process.env.SITE_PORT ?? 0) });
  process.env.SITE_URL = site.url;
  process.env.SITE_ROOT = root;
  return () => site.close();
}

async function buildSamples() {
  const outDir = join(ROOT, '.cache/e2e/dist');
  await rm(outDir, { recursive: true, force: true });
  process.env.DIGESTS = join(ROOT, 'digests');
  delete process.env.BASE;
  await build({ root: ROOT, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  return outDir;
}
