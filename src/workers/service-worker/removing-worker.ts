/** What takes the service worker's place where it must go: it deletes the caches of this scope and itself, and touches nothing else. */
import { dataCacheName, shellCachePrefix, witnessCacheName } from '#core/protocol/offline-messages.ts';

declare const self: ServiceWorkerGlobalScope;

const { pathname } = new URL(self.registration.scope);

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener('activate', (event) => event.waitUntil(leave()));

/** A page that opened in the moment of leaving has registered it anew and asks what it is: it leaves once more, for the page that comes next. */
self.addEventListener('message', (event) => {
  event.ports[0]?.postMessage({ version: 'removed' });
  event.waitUntil(leave());
});

async function leave(): Promise<void> {
  const names = await caches.keys();
  const named = [dataCacheName(pathname), witnessCacheName(pathname)];
  const ours = names.filter((one) => named.includes(one) || one.startsWith(shellCachePrefix(pathname)));
  await Promise.all(ours.map((one) => caches.delete(one)));
  await self.registration.unregister();
}
