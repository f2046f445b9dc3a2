/** `npm start`: installs packages, builds the digests and serves the site until Ctrl-C. */
import { prepare, ROOT, run } from './prepare.mjs';
import { closeOnSignal, serveSite } from './serve.mjs';

await prepare();
console.log(`Building ${process.env.DIGESTS ?? 'the sample digests'} …`);
const code = await run(process.execPath, [`${ROOT}scripts/build.mjs`, ...process.argv.slice(2)]);
if (code !== 0) process.exit(code);

const { PORT, BASE = '/' } = process.env;
const options = { root: `${ROOT}dist`, base: BASE, ...(PORT && { port: Number(PORT) }) };
const site = await serveSite(options).catch((error) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${PORT} is in use: set PORT to another.` : error.message);
  process.exit(1);
});
closeOnSignal(site);
console.log(`\nLectern is at ${site.url}  (Ctrl-C to stop)`);
