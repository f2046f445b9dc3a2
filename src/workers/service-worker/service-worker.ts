/** The events of the service worker, which responds from its caches so that the site works offline. */
import * as v from 'valibot';
import { POINTER_FILE } from '#core/dataset/paths.ts';
import {
  dataCacheName,
  shellCachePrefix,
  type WorkerNotice,
  type WorkerRequest,
  type WorkerVersion,
  workerRequestSchema,
} from '#core/protocol/offline-messages.ts';
import { ArchiveUpdater } from './archive-updater.ts';
import { DataCache, errorResponse } from './data-cache.ts';
import { type RequestRoute, routeOf } from './fetch-routes.ts';
import { ShellCache, type ShellList } from './shell-cache.ts';

declare const self: ServiceWorkerGlobalScope;
/** Replaced by the build. */
declare const LECTERN_SHELL: ShellList;

/** How long to wait for a page of another site below our scope, before it is taken for a wrong address of ours. */
const FOREIGN_PAGE_TIMEOUT_MS = 4_000;

const { scope } = self.registration;
const { pathname } = new URL(scope);
const shell = new ShellCache(LECTERN_SHELL, shellCachePrefix(pathname), scope);
const data = new DataCache(dataCacheName(pathname), scope, (why) => void broadcast({ kind: 'trouble', why }));
const archive = new ArchiveUpdater(data, () => void broadcast({ kind: 'archive' }));

self.addEventListener('install', (event) => event.waitUntil(shell.install()));

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim().then(() => shell.activate()));
});

self.addEventListener('fetch', (event) => {
  const route = routeOf(event.request, scope, (file) => shell.isFile(file));
  if (route.kind === 'network') return;
  event.respondWith(respond(route, event.request));
  // After the response: the list must not wait for a stalled connection.
  if (route.kind === 'pointer') event.waitUntil(archive.refresh());
});

self.addEventListener('message', (event) => {
  const request = v.safeParse(workerRequestSchema, event.data);
  if (request.success) event.waitUntil(handleMessage(request.output, event.ports[0]));
});

self.addEventListener('periodicsync', (event) => {
  (event as ExtendableEvent).waitUntil(archive.refresh());
});

async function respond(
  route: Exclude<RequestRoute, { kind: 'network' }>,
  request: Request,
): Promise<Response> {
  if (route.kind === 'pointer') return archive.respond();
  if (route.kind === 'data') return data.respond(route.file);
  if (route.kind === 'fresh-data') return respondFresh(route.file);
  if (route.kind === 'asset') return respondAsset(route.file, request);
  if (route.kind === 'shell') return respondShell(request);
  return fetchWithTimeout(request).catch(() =>
    route.instead === undefined
      ? respondShell(request)
      : Response.redirect(new URL(route.instead, scope).href, 302),
  );
}

/** A navigation request takes no abort signal, so after a timeout its response is ignored. */
function fetchWithTimeout(request: Request): Promise<Response> {
  const timeout = new Promise<never>((_, reject) => setTimeout(reject, FOREIGN_PAGE_TIMEOUT_MS));
  return Promise.race([fetch(request), timeout]);
}

async function respondShell(request: Request): Promise<Response> {
  return (await shell.match('index.html').catch(() => undefined)) ?? fetch(request);
}

/** A host's HTML error page for a missing chunk must not be run as a script. */
async function respondAsset(file: string, request: Request): Promise<Response> {
  const cached = await shell.match(file).catch(() => undefined);
  if (cached) return cached;
  const response = await fetch(request);
  const isPage = response.headers.get('content-type')?.includes('text/html') && !file.endsWith('.html');
  return isPage ? errorResponse(file, 404) : response;
}

/** From the network first, since the file may have changed. */
async function respondFresh(file: string): Promise<Response> {
  const fetched = await data.fetch(file).catch(() => undefined);
  if (fetched?.ok) return fetched;
  return (await data.match(file)) ?? fetched ?? Response.error();
}

async function handleMessage(request: WorkerRequest, port: MessagePort | undefined): Promise<void> {
  if (request.kind === 'activate') return self.skipWaiting();
  if (request.kind === 'version') return port?.postMessage(await versionFor(request.script));
  if (!(await data.has(POINTER_FILE))) await archive.refresh();
  for (const file of request.files) {
    const url = new URL(file, scope).href;
    const { kind } = routeOf({ method: 'GET', mode: 'cors', url }, scope, () => false);
    if (kind === 'data') await data.respond(file).catch(() => undefined);
  }
}

async function versionFor(script: string | undefined): Promise<WorkerVersion> {
  const { version } = shell.list;
  const page = script && (await shell.releaseOf(script).catch(() => undefined));
  return page ? { version, page } : { version };
}

async function broadcast(notice: WorkerNotice): Promise<void> {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(notice);
}
