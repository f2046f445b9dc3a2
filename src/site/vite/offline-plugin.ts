/** Emit: the service worker, with the list of the files that it keeps, made from what was written. `OFFLINE=0` emits one that removes itself. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { SERVICE_WORKER_FILE } from '#core/protocol/offline-messages.ts';
import { contentHash } from '#site/dataset/content-hash.ts';

/** Data has caches of its own; the others are for hosts, stores and checks. */
const NOT_SHELL = /^(?:data|\.vite|screenshots)\/|^(?:404\.html|\.nojekyll|service-worker\.js)$/;

/** `base` is the site's path, if it is known. */
export function offline({
  enabled = true,
  base,
}: {
  enabled?: boolean;
  base?: string | undefined;
} = {}): Plugin {
  let root = '';
  return {
    name: 'lectern-offline',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    async writeBundle({ dir }) {
      if (dir === undefined) return;
      if (base !== undefined) nameApp(dir, base);
      const code = await bundleWorker(root, enabled ? 'service-worker' : 'removing-worker');
      writeFileSync(join(dir, SERVICE_WORKER_FILE), withShell(code, listShell(dir)));
    },
  };
}

/**
 * An app's id is read from the root of the host, so a build for any path cannot write one: two copies on one host would be one app.
 * Without it the id is the start address, which is the same as what is written here.
 */
export function nameApp(dist: string, base: string): void {
  const file = join(dist, 'manifest.webmanifest');
  writeFileSync(file, JSON.stringify({ id: base, ...JSON.parse(readFileSync(file, 'utf8')) }));
}

/** Path and hash of every file of a written site that the page may need, data apart. */
export function listShell(dist: string): [file: string, hash: string][] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(dist, join(one.parentPath, one.name)).split(sep).join('/'))
    .filter((file) => !NOT_SHELL.test(file))
    .sort()
    .map((file) => [file, contentHash(readFileSync(join(dist, file)))]);
}

/** The version follows from the files and from the worker's own code, so that no two builds share a cache. */
function withShell(code: string, files: [file: string, hash: string][]): string {
  const version = contentHash(JSON.stringify(files) + code);
  return `const LECTERN_SHELL=${JSON.stringify({ version, files })};\n${code}`;
}

/** One classic script: a worker of modules would be refused by older browsers. */
async function bundleWorker(root: string, name: string): Promise<string> {
  const input = fileURLToPath(new URL(`../../workers/service-worker/${name}.ts`, import.meta.url));
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', rolldownOptions: { input, output: { format: 'iife' } } },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`the ${name} was not built`);
  return chunk.code;
}
