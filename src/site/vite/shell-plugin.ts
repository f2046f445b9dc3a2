/** Emit: the shell, as `index.html` and as the `404.html` that static hosts answer unknown addresses with. */
import type { Plugin } from 'vite';
import { routeFiles } from './route-files.ts';
import { makeShell } from './shell-html.ts';

/** Only for the built site: the dev server injects scripts of its own and needs no base. `base` is the site's path, if it is known. */
export function shell(base?: string): Plugin {
  return {
    name: 'lectern-shell',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return;
        page.source = makeShell(String(page.source), { base, routes: routeFiles(bundle) });
        this.emitFile({ type: 'asset', fileName: '404.html', source: page.source });
      },
    },
  };
}
