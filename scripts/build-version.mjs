/** Builds another version of the site for tests of updates: `build-version.mjs OUT [NAME]`. With NAME every chunk has another name. */
import { resolve } from 'node:path';
import { ROOT } from './prepare.mjs';
import { builtApp, bundledCommand } from './products.mjs';

const [out, name = ''] = process.argv.slice(2);
const { DIGESTS = 'digests', OFFLINE } = process.env;
const app = await builtApp({ name });
const { buildSite } = await import(await bundledCommand());
await buildSite({ digests: [resolve(ROOT, DIGESTS)], out, app, offline: OFFLINE !== '0' });
