/** The app completed for one site: the shell under its two names, the web app manifest and the service worker. */
import { SERVICE_WORKER_FILE } from '#core/protocol/offline-messages.ts';
import type { BuiltApp } from './built-app.ts';
import { listShell, withShell } from './service-worker-file.ts';
import { makeShell } from './shell-html.ts';

const PAGE = 'index.html';
/** What static hosts answer unknown addresses with. */
const FALLBACK = '404.html';
/** Without this file GitHub Pages leaves out names that begin with an underscore. */
const FOR_GITHUB_PAGES = '.nojekyll';
const WEB_MANIFEST = 'manifest.webmanifest';

export interface SiteAppOptions {
  /** The site's path, if it is known. */
  base?: string | undefined;
  /** Without offline use the site gets a worker that removes one installed earlier. */
  offline?: boolean;
}

export interface SiteApp {
  /** Named by a hash of their content. */
  hashed: Map<string, Uint8Array>;
  /** Icons and pictures, under fixed names. */
  fixed: Map<string, string | Uint8Array>;
  /** In the order in which they must be replaced: the worker verifies the others when it is installed. */
  shell: Map<string, string>;
}

export function completeApp(app: BuiltApp, { base, offline = true }: SiteAppOptions = {}): SiteApp {
  const { hashed, fixed } = splitFiles(app);
  const page = makeShell(app.page, { base, routes: app.routes, languages: app.languages });
  const webManifest = nameApp(String(app.files.get(WEB_MANIFEST)), base);
  const installed = new Map([...hashed, ...fixed, [WEB_MANIFEST, webManifest], [PAGE, page]]);
  const worker = withShell(offline ? app.worker : app.removingWorker, listShell(installed));
  return {
    hashed,
    fixed: new Map([...fixed, [FOR_GITHUB_PAGES, '']]),
    shell: new Map([
      [WEB_MANIFEST, webManifest],
      [PAGE, page],
      [FALLBACK, page],
      [SERVICE_WORKER_FILE, worker],
    ]),
  };
}

/**
 * An app's id is read from the root of the host, so a site for any path cannot write one: two copies on one host would be one app.
 * Without it the id is the start address, which is the same as what is written here.
 */
export function nameApp(manifest: string, base: string | undefined): string {
  return base === undefined ? manifest : JSON.stringify({ id: base, ...JSON.parse(manifest) });
}

function splitFiles(app: BuiltApp): Pick<SiteApp, 'hashed' | 'fixed'> {
  const files = [...app.files].filter(([name]) => name !== WEB_MANIFEST);
  const isHashed = ([name]: [string, unknown]) => name.startsWith('assets/');
  return { hashed: new Map(files.filter(isHashed)), fixed: new Map(files.filter((one) => !isHashed(one))) };
}
