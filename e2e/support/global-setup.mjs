/**
 * Before the tests: the samples as a site, served below a base path. `SITE_DIST` names a folder that is already built from them;
 * else one is built now, apart from `dist/`.
 */
import { join, resolve } from 'node:path';
import { builtApp, bundledCommand } from '#scripts/products.mjs';
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
  const out = join(ROOT, '.cache/e2e/site');
  const app = await builtApp();
  const { buildSite } = await import(await bundledCommand());
  await buildSite({ digests: [join(ROOT, 'digests')], out, app, force: true });
  return out;
}
