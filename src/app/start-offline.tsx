/** Offline use, started after the first page has loaded: registers the service worker, shows its notices, resumes downloads. */
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

/** `onShow` goes to the newest day. */
export async function startOffline(client: QueryClient, onShow: () => void): Promise<void> {
  showNotices(client, onShow);
  if (import.meta.env.DEV) return;
  // Before the worker, whose registration may take long: a mark set meanwhile would hide that the library was evicted.
  const eviction = watchEviction();
  addEventListener('vite:preloadError', markStale);
  const registration = await registerWorker();
  if (!registration) return;
  watchUpdates(registration);
  await watchArchive(client);
  const { active } = await navigator.serviceWorker.ready;
  if (active) postToWorker(active, { kind: 'keep', files: fetchedFiles() });
  void registerPeriodicSync(registration);
  resumeDownloads(await eviction);
}

/** Loads the manifest again when the worker has fetched a newer archive, also if that was before this page listened. */
async function watchArchive(client: QueryClient): Promise<void> {
  const onArchive = () => void client.invalidateQueries({ queryKey: pointerQuery.queryKey });
  onWorkerNotice((notice) => {
    if (notice.kind === 'trouble') return reportStorageFailure(notice.why);
    onArchive();
    downloader.continue();
  });
  const cached = await cachedManifest();
  const shown = client.getQueryData(pointerQuery.queryKey)?.manifest;
  if (cached !== undefined && shown !== undefined && cached !== shown) onArchive();
}

/** Detects what the browser has evicted, then records the number of marks for the next visit to compare. */
async function watchEviction(): Promise<Eviction> {
  const eviction = await detectEviction();
  recordMarkCount();
  libraryStore.subscribe(recordMarkCount);
  return eviction;
}

/** Continues the chosen downloads, and downloads new stars. If downloads were evicted, the reader is asked first. */
function resumeDownloads({ papers }: Eviction): void {
  if (!papers) downloader.continue();
  libraryStore.subscribe(() => void downloader.downloadNewStars());
}

function showNotices(client: QueryClient, onShow: () => void): void {
  const host = document.createElement('div');
  document.body.append(host);
  createRoot(host).render(
    <QueryClientProvider client={client}>
      <OfflineNotices onShow={onShow} />
    </QueryClientProvider>,
  );
}
