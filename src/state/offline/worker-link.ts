/** The page's end of the service worker: registered once, asked and listened to in its own words. */
import * as v from 'valibot';
import {
  SERVICE_WORKER_FILE,
  type WorkerNews,
  type WorkerRequest,
  type WorkerVersion,
  workerNewsSchema,
  workerVersionSchema,
} from '#core/protocol/offline-messages.ts';
import { BASE_PATH, BASE_URL, siteUrl } from '#state/url/base.ts';

const VERSION_MS = 10_000;
const HALF_A_DAY_MS = 43_200_000;

/** Undefined where there is none to be had: an old browser, a private window, a page opened from a disk. */
export async function registerWorker(): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  const options = { scope: BASE_PATH, updateViaCache: 'none' } as const;
  return navigator.serviceWorker.register(siteUrl(SERVICE_WORKER_FILE), options).catch(() => undefined);
}

interface PeriodicSync {
  register(tag: string, options: { minInterval: number }): Promise<void>;
}

/** New days while the page is closed: Chromium does it for installed apps that are used often. Nobody is asked for it. */
export async function askForNewDays(registration: ServiceWorkerRegistration): Promise<void> {
  const { periodicSync } = registration as { periodicSync?: PeriodicSync };
  const name = 'periodic-background-sync' as PermissionName;
  const permission = await navigator.permissions?.query({ name }).catch(() => undefined);
  if (permission?.state !== 'granted') return;
  await periodicSync?.register('archive', { minInterval: HALF_A_DAY_MS }).catch(() => {});
}

export function tellWorker(worker: ServiceWorker, request: WorkerRequest): void {
  worker.postMessage(request);
}

export function listenToWorker(listener: (news: WorkerNews) => void): void {
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const news = v.safeParse(workerNewsSchema, data);
    if (news.success) listener(news.output);
  });
  navigator.serviceWorker.startMessages();
}

/** What this worker is, and this page to it; undefined where it does not answer in time. */
export function versionOf(worker: ServiceWorker): Promise<WorkerVersion | undefined> {
  const { port1, port2 } = new MessageChannel();
  const script = ownScript();
  const request: WorkerRequest = { kind: 'version', ...(script !== undefined && { script }) };
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), VERSION_MS);
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      clearTimeout(timer);
      const answer = v.safeParse(workerVersionSchema, data);
      resolve(answer.success ? answer.output : undefined);
    };
    worker.postMessage(request, [port2]);
  });
}

/** The script that this page began with. Its name follows from all that it may load later, so it stands for the version. */
function ownScript(): string | undefined {
  const src = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src;
  return src?.startsWith(BASE_URL.href) ? src.slice(BASE_URL.href.length) : undefined;
}

/** Data files that this page has asked for so far, as paths below the base. */
export function filesRead(): string[] {
  const names = performance.getEntriesByType('resource').map(({ name }) => name);
  const data = names.filter((name) => name.startsWith(siteUrl('data/')));
  return [...new Set(data.map((name) => name.slice(BASE_URL.href.length)))];
}
