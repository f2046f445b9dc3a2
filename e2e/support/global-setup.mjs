/** Before the tests: the sites that the configuration names are there, and the samples are served below a base path. */

import { ensureSites } from '#scripts/test/sites.mjs';
import { serveSite } from '#site/serve/serve-site.ts';

const BASE = '/reading/lectern/';

// biome-ignore lint/style/noDefaultExport: the test runner asks for it
export default async function setUp({ metadata }) {
  const folders = await ensureSites(metadata.sites);
  const site = await serveSite({
    root: folders.samples,
    base: BASE,
    port: Number(process.env.SITE_PORT ?? 0),
  });
  process.env.SITE_URL = site.url;
  process.env.SITE_FOLDERS = JSON.stringify(folders);
  return () => site.close();
}
