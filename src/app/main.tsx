/** Entry of the app: applies theme and language, starts loading the page of the address, and renders it. */
import './styles.css';
import './shell/prerendered.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyTheme } from '#app/shell/theme-and-language.ts';
import { wantedLocale, withMessages } from '#components/use-messages.ts';
import { SHELL_UNLOADED } from '#core/dataset/paths.ts';
import { inLanguage } from '#core/dataset/site-settings.ts';
import { labelSources } from '#core/paper/source.ts';
import { nameSite, speak } from '#messages/spoken.ts';
import { preloadPage } from '#pages/lazy-pages.ts';
import { createArchiveClient } from '#state/archive/archive-client.ts';
import { prefetchArchive } from '#state/archive/archive-queries.ts';
import { hidePrerendered, removePrerendered } from '#state/archive/prerendered.ts';
import { captureInstallPrompt } from '#state/offline/install-offer.ts';
import { siteSettings } from '#state/page-settings.ts';
import { getPreferences } from '#state/preferences/preferences.ts';
import { BASE_PATH } from '#state/url/base.ts';
import { currentPlace } from '#state/url/use-place.ts';
import { createAppRouter } from './router.tsx';

applyTheme();
labelSources(siteSettings.sources);
nameSite((locale) => inLanguage(siteSettings.title, locale));
captureInstallPrompt();
// Some hosts open the site as `/index.html`.
if (location.pathname === `${BASE_PATH}index.html`)
  history.replaceState(null, '', BASE_PATH + location.search + location.hash);
const client = createArchiveClient();
void prefetchArchive(client);
const texts = speak(wantedLocale(getPreferences().language), ['common']);
const page = preloadPage(currentPlace(), client);
const router = createAppRouter();

// React adds a title of its own; the browser would show the first of two.
document.querySelector('head > title')?.remove();

/** What the page brought along belongs to its own address. */
const openedAt = location.pathname.replace(/\/$/, '');
router.subscribe('onResolved', () => {
  if (location.pathname.replace(/\/$/, '') !== openedAt) removePrerendered();
});

const root = createRoot(document.getElementById('root')!);

// No top-level await: chunks that import this one would wait for it.
void Promise.all([texts, page]).then(render, showUnloaded);

function render(): void {
  hidePrerendered();
  root.render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
  if (document.readyState === 'complete') startOfflineWhenIdle();
  else addEventListener('load', startOfflineWhenIdle, { once: true });
}

/** Without its texts the page has nothing to say; the shell has brought a few words in all languages. */
function showUnloaded(): void {
  (globalThis as { [SHELL_UNLOADED]?: () => void })[SHELL_UNLOADED]?.();
}

/** Offline use starts after the first page has loaded. If its code fails to load, the page works without it. */
function startOfflineWhenIdle(): void {
  (globalThis.requestIdleCallback ?? setTimeout)(() => void startOffline());
}

async function startOffline(): Promise<void> {
  try {
    const offline = await withMessages(import('./start-offline.tsx'), 'offline');
    await offline.startOffline(client, () => void router.navigate({ href: '/' }));
  } catch {}
}
