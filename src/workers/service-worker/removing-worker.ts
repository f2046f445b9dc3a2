/** Replaces the service worker on a site that must stop using one: deletes the caches of this scope, then unregisters itself. */
import { dataCacheName, sentinelCacheName, shellCachePrefix } from '#core/protocol/offline-messages.ts';

declare const self: ServiceWorkerGlobalScope;

const { pathname } = new URL(self.registration.scope);

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener('activate', (event) => event.waitUntil(leave()));

/** A page that opened meanwhile has registered it again, and asks for its version: it unregisters once more, for the next page. */
self.addEventListener('message', (event) => {
  event.ports[0]?.postMessage({ version: 'removed' });
  event.waitUntil(leave());
});

async function leave(): Promise<void> {
  const names = await caches.keys();
  const fixed = [dataCacheName(pathname), sentinelCacheName(pathname)];
  const own = names.filter((name) => fixed.includes(name) || name.startsWith(shellCachePrefix(pathname)));
  await Promise.all(own.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
