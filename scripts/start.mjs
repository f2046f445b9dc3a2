/**
 * `npm start`: from a bare clone to the reader in the browser: installs, builds the digests (`DIGESTS=`) into `dist/`, and serves the site
 * until Ctrl-C, below `BASE=` and at `PORT=`.
 */
import { prepare, ROOT, run } from './prepare.mjs';

await prepare();
console.log(`Building ${process.env.DIGESTS ?? 'the sample digests'} …`);
const code = await run(process.execPath, [`${ROOT}scripts/build.mjs`, ...process.argv.slice(2)]);
if (code !== 0) process.exit(code);

const { bundledCommand } = await import('./products.mjs');
const { closeOnSignal, serveSite } = await import(await bundledCommand());
const { PORT, BASE = '/' } = process.env;
const options = { root: `${ROOT}dist`, base: BASE, ...(PORT && { port: Number(PORT) }) };
const site = await serveSite(options).catch((error) => {
  console.error(
    error.code === 'EADDRINUSE' ? `Port ${PORT} is in use; set another with PORT=.` : error.message,
  );
  process.exit(1);
});
closeOnSignal(site);
console.log(`\nLectern is at ${site.url}  (Ctrl-C ends it)`);
