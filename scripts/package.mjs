/**
 * Before `npm pack`: puts what the package holds into `package/` (`package.mjs [FOLDER]`): the built app, the bundled command, its
 * program and its types. Nothing in it needs another package.
 */
import { chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { prepare, ROOT } from './prepare.mjs';
import { builtApp, bundledCommand } from './products.mjs';

/** The program checks the version before it loads code that an older Node cannot parse. */
const PROGRAM = `#!/usr/bin/env node
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(\`Lectern needs Node 20.19 or newer; this is \${process.versions.node}.\`);
  process.exitCode = 2;
} else {
  import('./index.mjs').then(async ({ main }) => {
    process.exitCode = await main(process.argv.slice(2));
  });
}
`;

await prepare();
const folder = resolve(ROOT, process.argv[2] ?? 'package');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const app = await builtApp();
// The list of chunks is only for checks of this project.
cpSync(app, join(folder, 'app'), { recursive: true, filter: (path) => path !== join(app, 'chunks.json') });
cpSync(await bundledCommand(), join(folder, 'index.mjs'));
cpSync(join(ROOT, 'src/site/api-types.d.ts'), join(folder, 'index.d.ts'));
writeFileSync(join(folder, 'lectern.mjs'), PROGRAM);
chmodSync(join(folder, 'lectern.mjs'), 0o755);
