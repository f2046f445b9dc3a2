/** The app as files for every site: what Vite writes becomes its copied part, beside the page, the workers and the lists that a site needs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin, Rollup } from 'vite';
import { APP_PARTS } from '#site/shell/built-app.ts';
import { bundleWorker } from './bundle-worker.ts';
import { listChunks } from './chunk-list.ts';
import { languageFiles, routeFiles } from './route-files.ts';

/** Vite's output folder must be `APP/files`; the other parts are written beside it. */
export function builtApp(): Plugin {
  let root = '';
  let parts: Record<string, string> = {};
  return {
    name: 'lectern-app',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        parts = {
          [APP_PARTS.page]: takePage(bundle),
          [APP_PARTS.routes]: JSON.stringify(routeFiles(bundle)),
          [APP_PARTS.languages]: JSON.stringify(await languageFiles(bundle)),
          [APP_PARTS.chunks]: JSON.stringify(listChunks(bundle, root)),
        };
      },
    },
    async writeBundle({ dir }) {
      const app = dirname(dir!);
      parts[APP_PARTS.worker] = await bundleWorker(root, 'service-worker');
      parts[APP_PARTS.removingWorker] = await bundleWorker(root, 'removing-worker');
      mkdirSync(app, { recursive: true });
      for (const [name, text] of Object.entries(parts)) writeFileSync(join(app, name), text);
    },
  };
}

/** The page is not copied: each site makes its shell of it. */
function takePage(bundle: Rollup.OutputBundle): string {
  const page = bundle[APP_PARTS.page];
  if (page?.type !== 'asset') throw new Error(`The bundle has no ${APP_PARTS.page}.`);
  delete bundle[APP_PARTS.page];
  return String(page.source);
}
