/** Begins when the first page has come to rest: registers the service worker and gives its notices a place of their own. */
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { OfflineNotices } from '#features/offline/offline-notices.tsx';
import { pointerQuery } from '#state/archive/archive-queries.ts';
import { libraryStore } from '#state/library/store/library-view.ts';
import { markStale, watchUpdates } from '#state/offline/app-update.ts';
import { cachedManifest } from '#state/offline/download-cache.ts';
import { downloader } from '#state/offline/downloader.ts';
import { detectEviction, type Eviction, recordMarkCount } from '#state/offline/eviction.ts';
import { reportStorageFailure } from '#state/offline/offline-failure.ts';
import {
  fetchedFiles,
  onWorkerNotice,
  postToWorker,
  registerPeriodicSync,
  registerWorker,
} from '#state/offline/worker-link.ts';

/** `onShow` leads to the newest day. */
export async function startOffline(client: QueryClient, onShow: () => void): Promise<void> {
  showNotices(client, onShow);
  if (import.meta.env.DEV) return;
  // Before the worker, which may be long in coming: what is marked meanwhile would hide the loss.
  const loss = watchMarks();
  addEventListener('vite:preloadError', markStale);
  const registration = await registerWorker();
  if (!registration) return;
  watchUpdates(registration);
  await hearNews(client);
  const { active } = await navigator.serviceWorker.ready;
  if (active) postToWorker(active, { kind: 'keep', files: fetchedFiles() });
  void registerPeriodicSync(registration);
  keepOn(await loss);
}

/** Of what the worker does; it may have brought a newer archive before this page began to listen. */
async function hearNews(client: QueryClient): Promise<void> {
  const onArchive = () => void client.invalidateQueries({ queryKey: pointerQuery.queryKey });
  onWorkerNotice((news) => {
    if (news.kind === 'trouble') return reportStorageFailure(news.why);
    onArchive();
    downloader.continue();
  });
  const kept = await cachedManifest();
  const shown = client.getQueryData(pointerQuery.queryKey)?.manifest;
  if (kept !== undefined && shown !== undefined && kept !== shown) onArchive();
}

/** What the browser has cleared; from then on, whether there is something to miss. */
async function watchMarks(): Promise<Eviction> {
  const loss = await detectEviction();
  recordMarkCount();
  libraryStore.subscribe(recordMarkCount);
  return loss;
}

/** What was chosen before and what is marked now; where the browser has cleared it, the reader is asked first. */
function keepOn({ papers }: Eviction): void {
  if (!papers) downloader.continue();
  libraryStore.subscribe(() => void downloader.downloadNewStars());
}

function showNotices(client: QueryClient, onShow: () => void): void {
  const place = document.createElement('div');
  document.body.append(place);
  createRoot(place).render(
    <QueryClientProvider client={client}>
      <OfflineNotices onShow={onShow} />
    </QueryClientProvider>,
  );
}
