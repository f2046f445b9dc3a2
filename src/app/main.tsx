/** Where the page begins: look and language are settled first, then the address is matched and its place rendered. */
import './styles.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyTheme } from '#app/shell/apply-theme.ts';
import { wantedLocale, withMessages } from '#components/use-messages.ts';
import { speak } from '#messages/spoken.ts';
import { preloadPage } from '#pages/lazy-pages.ts';
import { createArchiveClient } from '#state/archive/archive-client.ts';
import { prefetchArchive } from '#state/archive/prefetch-archive.ts';
import { keepInstallOffer } from '#state/offline/install-offer.ts';
import { getPreferences } from '#state/preferences/preferences.ts';
import { BASE_PATH } from '#state/url/base.ts';
import { currentPlace } from '#state/url/current-place.ts';
import { createAppRouter } from './router.tsx';

applyTheme();
keepInstallOffer();
// Some hosts and every unpacked zip open the site by the name of its file.
if (location.pathname === `${BASE_PATH}index.html`)
  history.replaceState(null, '', BASE_PATH + location.search + location.hash);
const client = createArchiveClient();
void prefetchArchive(client);
const texts = speak(wantedLocale(getPreferences().language), ['common']);
const page = preloadPage(currentPlace(), client);
const router = createAppRouter();

/** The page's own title takes the place of the shell's, which the browser would go on showing. */
document.querySelector('head > title')?.remove();

const root = createRoot(document.getElementById('root')!);

/** Not awaited at the top: chunks that come later import this one, and would wait for it. */
void Promise.all([texts, page]).then(() => {
  root.render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
  if (document.readyState === 'complete') whenAtRest();
  else addEventListener('load', whenAtRest, { once: true });
});

/** What lies below the page comes after it. Without it the page reads as before. */
const startOffline = () =>
  withMessages(import('./start-offline.tsx'), 'offline')
    .then((start) => start.startOffline(client, () => void router.navigate({ href: '/' })))
    .catch(() => {});
const whenAtRest = () => (globalThis.requestIdleCallback ?? setTimeout)(() => void startOffline());
