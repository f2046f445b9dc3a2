/** The service worker's events and nothing else: it lies below the whole trip and answers from the cache; its rules stand beside it. */
import * as v from 'valibot';
import { POINTER_FILE } from '#core/dataset/paths.ts';
import {
  dataCacheName,
  shellCachePrefix,
  type WorkerNews,
  type WorkerRequest,
  type WorkerVersion,
  workerRequestSchema,
} from '#core/protocol/offline-messages.ts';
import { DataCache, plainFailure } from './data-cache.ts';
import { type Route, routeOf } from './fetch-routes.ts';
import { ArchiveKeeper } from './offline-days.ts';
import { ShellCache, type ShellList } from './shell-cache.ts';

declare const self: ServiceWorkerGlobalScope;
/** Replaced by the build. */
declare const LECTERN_SHELL: ShellList;

/** Another site's page below our scope is waited for so long; then the address is taken for one of ours that is wrong. */
const FOREIGN_PAGE_MS = 4_000;

const { scope } = self.registration;
const { pathname } = new URL(scope);
const shell = new ShellCache(LECTERN_SHELL, shellCachePrefix(pathname), scope);
const data = new DataCache(dataCacheName(pathname), scope, (why) => void tell({ kind: 'trouble', why }));
const archive = new ArchiveKeeper(data, () => void tell({ kind: 'archive' }));

self.addEventListener('install', (event) => event.waitUntil(shell.install()));

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim().then(() => shell.activate()));
});

self.addEventListener('fetch', (event) => {
  const route = routeOf(event.request, scope, (file) => shell.isFile(file));
  if (route.kind === 'network') return;
  event.respondWith(answer(route, event.request));
  // Behind the answer: the list must not wait for a line that may hang.
  if (route.kind === 'pointer') event.waitUntil(archive.refresh());
});

self.addEventListener('message', (event) => {
  const request = v.safeParse(workerRequestSchema, event.data);
  if (request.success) event.waitUntil(obey(request.output, event.ports[0]));
});

self.addEventListener('periodicsync', (event) => {
  (event as ExtendableEvent).waitUntil(archive.refresh());
});

async function answer(route: Exclude<Route, { kind: 'network' }>, request: Request): Promise<Response> {
  if (route.kind === 'pointer') return archive.answer();
  if (route.kind === 'data') return data.answer(route.file);
  if (route.kind === 'fresh-data') return freshData(route.file);
  if (route.kind === 'asset') return asset(route.file, request);
  if (route.kind === 'shell') return page(request);
  return soonFetched(request).catch(() =>
    route.instead === undefined ? page(request) : Response.redirect(new URL(route.instead, scope).href, 302),
  );
}

/** A navigation takes no signal, so one that hangs is left behind. */
function soonFetched(request: Request): Promise<Response> {
  const late = new Promise<never>((_, fail) => setTimeout(fail, FOREIGN_PAGE_MS));
  return Promise.race([fetch(request), late]);
}

async function page(request: Request): Promise<Response> {
  return (await shell.match('index.html').catch(() => undefined)) ?? fetch(request);
}

/** A host's page in place of a missing chunk would be run as a script. */
async function asset(file: string, request: Request): Promise<Response> {
  const kept = await shell.match(file).catch(() => undefined);
  if (kept) return kept;
  const response = await fetch(request);
  const isPage = response.headers.get('content-type')?.includes('text/html') && !file.endsWith('.html');
  return isPage ? plainFailure(file, 404) : response;
}

async function freshData(file: string): Promise<Response> {
  const fetched = await data.fetch(file).catch(() => undefined);
  if (fetched?.ok) return fetched;
  return (await data.kept(file)) ?? fetched ?? Response.error();
}

async function obey(request: WorkerRequest, port: MessagePort | undefined): Promise<void> {
  if (request.kind === 'activate') return self.skipWaiting();
  if (request.kind === 'version') return port?.postMessage(await versionFor(request.script));
  if (!(await data.has(POINTER_FILE))) await archive.refresh();
  for (const file of request.files) {
    const { kind } = routeOf(
      { method: 'GET', mode: 'cors', url: new URL(file, scope).href },
      scope,
      () => false,
    );
    if (kind === 'data') await data.answer(file).catch(() => undefined);
  }
}

async function versionFor(script: string | undefined): Promise<WorkerVersion> {
  const { version } = shell.list;
  const page = script && (await shell.versionOf(script).catch(() => undefined));
  return page ? { version, page } : { version };
}

async function tell(news: WorkerNews): Promise<void> {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(news);
}
