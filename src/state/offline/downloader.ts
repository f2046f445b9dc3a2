/**
 * Downloads what the reader chose, and reports progress. Cached files are not fetched again, so continuing after a pause, a reload or a
 * new day costs only what is missing.
 */
import { loadedStarredIds, starredIds } from '#state/library/store/starred-ids.ts';
import { Store } from '#state/store.ts';
import { cachedFiles, createSentinel, deleteDownloads } from './download-cache.ts';
import { type DownloadChoice, storedChoice } from './download-choice.ts';
import { type DownloadProgress, FileDownload } from './download-files.ts';

export interface DownloadState extends DownloadProgress {
  status: 'idle' | 'running' | 'paused' | 'done' | 'failed';
  choice?: DownloadChoice;
  /** Why it failed: no connection, a full device, or a browser without service workers. */
  reason?: 'network' | 'full' | 'no-worker';
}

const IDLE: DownloadState = {
  status: 'idle',
  files: 0,
  totalFiles: 0,
  papers: 0,
  totalPapers: 0,
  bytes: 0,
};

export class Downloader {
  readonly state = new Store(initialState());
  #controller: AbortController | undefined;
  /** Starred papers that are downloaded. */
  #starred = new Set<string>();

  /** Starts a download, and keeps it up to date from now on. */
  start(choice: DownloadChoice): void {
    storedChoice.set({ choice, paused: false, whole: false });
    void this.#run(choice);
  }

  /** Continues the stored choice unless it is paused, and downloads what is new. */
  continue(): void {
    const saved = storedChoice.get();
    if (saved && !saved.paused && this.state.get().status !== 'running') void this.#run(saved.choice);
  }

  pause(): void {
    const saved = storedChoice.get();
    if (saved) storedChoice.set({ ...saved, paused: true });
    this.#controller?.abort();
    this.#update({ status: 'paused' });
  }

  resume(): void {
    const saved = storedChoice.get();
    if (saved) this.start(saved.choice);
  }

  /** Stops downloading; downloaded files stay. */
  cancel(): void {
    this.#controller?.abort();
    storedChoice.set(undefined);
    this.state.set(IDLE);
  }

  /** Stops downloading, and deletes all downloaded files. */
  async remove(): Promise<void> {
    this.#controller?.abort();
    storedChoice.set(undefined);
    await deleteDownloads();
    this.state.set({ ...IDLE });
  }

  /** Downloads papers that were starred meanwhile. A failure is repaired by the next visit. */
  async downloadNewStars(): Promise<void> {
    if (this.state.get().status !== 'done' || storedChoice.get()?.choice.kind === 'all') return;
    const added = loadedStarredIds().filter((id) => !this.#starred.has(id));
    if (added.length === 0) return;
    for (const id of added) this.#starred.add(id);
    await new FileDownload(new AbortController().signal, () => {}).downloadPapers(added).catch(() => {
      for (const id of added) this.#starred.delete(id);
    });
  }

  async #run(choice: DownloadChoice): Promise<void> {
    this.#controller?.abort();
    const controller = new AbortController();
    this.#controller = controller;
    this.state.set({ ...IDLE, status: 'running', choice });
    try {
      if (!navigator.serviceWorker?.controller) return this.#fail('no-worker');
      const starred = choice.kind === 'all' ? [] : await starredIds();
      const download = new FileDownload(controller.signal, (increment) => {
        if (!controller.signal.aborted) this.#add(increment);
      });
      await download.download(choice, starred);
      this.#starred = new Set(starred);
      const cached = await cachedFiles();
      if (![...download.files].every((file) => cached.has(file))) return this.#fail('full');
      storedChoice.set({ choice, paused: false, whole: true });
      await createSentinel();
      this.#update({ status: 'done' });
      void this.downloadNewStars();
    } catch {
      if (!controller.signal.aborted) this.#fail('network');
    }
  }

  #add(increment: Partial<DownloadProgress>): void {
    const change: Partial<DownloadProgress> = {};
    for (const [name, more] of Object.entries(increment) as [keyof DownloadProgress, number][])
      change[name] = this.state.get()[name] + more;
    this.#update(change);
  }

  #fail(reason: NonNullable<DownloadState['reason']>): void {
    this.#controller?.abort();
    this.#update({ status: 'failed', reason });
  }

  #update(change: Partial<DownloadState>): void {
    this.state.set({ ...this.state.get(), ...change });
  }
}

export const downloader = new Downloader();

function initialState(): DownloadState {
  const saved = storedChoice.get();
  return saved ? { ...IDLE, status: saved.paused ? 'paused' : 'idle', choice: saved.choice } : IDLE;
}
