/** The app completed for one site: the shell under its two names, the web app manifest and the service worker. */
import { SERVICE_WORKER_FILE } from '#core/protocol/offline-messages.ts';
import type { SiteIdentity } from '#site/config/site-identity.ts';
import { contentHash } from '#site/dataset/content-hash.ts';
import type { BuiltApp, BuiltLanguage } from './built-app.ts';
import { dressManifest, dressPage } from './dress-page.ts';
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
  /** The publisher's name, look and settings. */
  identity?: SiteIdentity;
}

export interface SiteApp {
  /** The app's page with the publisher's name and look, before it becomes the shell. */
  page: string;
  /** First part of an address → files that its page begins with. */
  routes: BuiltApp['routes'];
  /** Named by a hash of their content. */
  hashed: Map<string, Uint8Array>;
  /** Icons and pictures, under fixed names. */
  fixed: Map<string, string | Uint8Array>;
  /** In the order in which they must be replaced: the worker verifies the others when it is installed. */
  shell: Map<string, string>;
}

export function completeApp(app: BuiltApp, { base, offline = true, identity }: SiteAppOptions = {}): SiteApp {
  const { hashed, fixed } = splitFiles(app);
  const css = identity?.css === undefined ? undefined : Buffer.from(identity.css);
  const cssFile = css && `assets/theme-${contentHash(css)}.css`;
  if (css && cssFile) hashed.set(cssFile, css);
  if (identity?.icon) fixed.set(identity.icon.file, identity.icon.content);
  const dressed = identity ? dressPage(app.page, identity, cssFile) : app.page;
  const page = makeShell(dressed, {
    base,
    routes: app.routes,
    languages: withFallback(app.languages, identity?.language),
  });
  const webManifest = dressManifest(String(app.files.get(WEB_MANIFEST)), identity, base);
  const installed = new Map([...hashed, ...fixed, [WEB_MANIFEST, webManifest], [PAGE, page]]);
  const worker = withShell(offline ? app.worker : app.removingWorker, listShell(installed));
  if (identity?.picture) fixed.set(identity.picture.file, identity.picture.content);
  return {
    page: dressed,
    routes: app.routes,
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

/** The language that a publisher names takes the place of Lectern's own for readers whose language the interface does not speak. */
function withFallback(
  languages: readonly BuiltLanguage[],
  named: string | undefined,
): readonly BuiltLanguage[] {
  if (!languages.some(({ locale }) => locale === named)) return languages;
  return languages.map((language) => ({ ...language, isFallback: language.locale === named }));
}

function splitFiles(app: BuiltApp): Pick<SiteApp, 'hashed' | 'fixed'> {
  const files = [...app.files].filter(([name]) => name !== WEB_MANIFEST);
  const isHashed = ([name]: [string, unknown]) => name.startsWith('assets/');
  return {
    hashed: new Map<string, Uint8Array>(files.filter(isHashed)),
    fixed: new Map<string, string | Uint8Array>(files.filter((one) => !isHashed(one))),
  };
}
