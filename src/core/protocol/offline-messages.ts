/** What page and service worker say to each other, and the names of the caches that both look into. */
import * as v from 'valibot';

export const workerRequestSchema = v.variant('kind', [
  /** A waiting version takes over, in all tabs. */
  v.object({ kind: v.literal('activate') }),
  /** Answered through the port that comes along, with `workerVersionSchema`. `script`: the page's own, as a path below the base. */
  v.object({ kind: v.literal('version'), script: v.optional(v.string()) }),
  /** Data files that the page has read without the worker: keep them, too. */
  v.object({ kind: v.literal('keep'), files: v.array(v.string()) }),
]);

export const workerNewsSchema = v.variant('kind', [
  /** A newer archive lies ready in the cache. */
  v.object({ kind: v.literal('archive') }),
  /** Nothing can be written: `quota` where the device is full. Reading goes on over the network. */
  v.object({ kind: v.literal('trouble'), why: v.picklist(['quota', 'cache']) }),
]);

export const workerVersionSchema = v.object({
  version: v.string(),
  /** Whose version the asking page is: the worker's own, another one that is still in the cache, or none that it knows. */
  page: v.optional(v.picklist(['same', 'kept', 'unknown'])),
});

export type WorkerRequest = v.InferOutput<typeof workerRequestSchema>;
export type WorkerNews = v.InferOutput<typeof workerNewsSchema>;
export type WorkerVersion = v.InferOutput<typeof workerVersionSchema>;

/** Built beside the shell; its address is its scope. */
export const SERVICE_WORKER_FILE = 'service-worker.js';

/** Cache of all data files; several copies of the reader may share an origin, so the scope is part of the name. */
export function dataCacheName(scopePath: string): string {
  return `lectern:${scopePath}:data`;
}

/** An empty cache beside it: it is there as long as nobody but the reader has taken away what was kept. */
export function witnessCacheName(scopePath: string): string {
  return `lectern:${scopePath}:whole`;
}

/** One cache for each version of the shell. */
export function shellCachePrefix(scopePath: string): string {
  return `lectern:${scopePath}:shell:`;
}
