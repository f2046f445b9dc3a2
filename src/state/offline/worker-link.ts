/** The page's connection to the service worker. */
import * as v from 'valibot';
import {
  SERVICE_WORKER_FILE,
  type WorkerNotice,
  type WorkerRequest,
  type WorkerVersion,
  workerNoticeSchema,
  workerVersionSchema,
} from '#core/protocol/offline-messages.ts';
import { BASE_PATH, BASE_URL, siteUrl } from '#state/url/base.ts';

const VERSION_TIMEOUT_MS = 10_000;
const HALF_A_DAY_MS = 43_200_000;

/** Undefined without support: in old browsers, private windows, or a page opened from a disk. */
export async function registerWorker(): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  const options = { scope: BASE_PATH, updateViaCache: 'none' } as const;
  return navigator.serviceWorker.register(siteUrl(SERVICE_WORKER_FILE), options).catch(() => undefined);
}

interface PeriodicSync {
  register(tag: string, options: { minInterval: number }): Promise<void>;
}

/** Fetches new days while the page is closed. Chromium grants it to installed apps in regular use; nobody is prompted. */
export async function registerPeriodicSync(registration: ServiceWorkerRegistration): Promise<void> {
  const { periodicSync } = registration as { periodicSync?: PeriodicSync };
  const name = 'periodic-background-sync' as PermissionName;
  const permission = await navigator.permissions?.query({ name }).catch(() => undefined);
  if (permission?.state !== 'granted') return;
  await periodicSync?.register('archive', { minInterval: HALF_A_DAY_MS }).catch(() => {});
}

export function postToWorker(worker: ServiceWorker, request: WorkerRequest): void {
  worker.postMessage(request);
}

export function onWorkerNotice(listener: (notice: WorkerNotice) => void): void {
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const notice = v.safeParse(workerNoticeSchema, data);
    if (notice.success) listener(notice.output);
  });
  navigator.serviceWorker.startMessages();
}

/** The worker's release, and how this page's release relates to it; undefined if it does not answer in time. */
export function versionOf(worker: ServiceWorker): Promise<WorkerVersion | undefined> {
  const { port1, port2 } = new MessageChannel();
  const script = entryScript();
  const request: WorkerRequest = { kind: 'version', ...(script !== undefined && { script }) };
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), VERSION_TIMEOUT_MS);
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      clearTimeout(timer);
      const answer = v.safeParse(workerVersionSchema, data);
      resolve(answer.success ? answer.output : undefined);
    };
    worker.postMessage(request, [port2]);
  });
}

/** The page's entry script. Its name contains a hash over everything that it may load, so it identifies the release. */
function entryScript(): string | undefined {
  const src = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src;
  return src?.startsWith(BASE_URL.href) ? src.slice(BASE_URL.href.length) : undefined;
}

/** Data files that this page has fetched so far, as paths below the base. */
export function fetchedFiles(): string[] {
  const names = performance.getEntriesByType('resource').map(({ name }) => name);
  const data = names.filter((name) => name.startsWith(siteUrl('data/')));
  return [...new Set(data.map((name) => name.slice(BASE_URL.href.length)))];
}
