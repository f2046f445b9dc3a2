/**
 * Messages between the page and the service worker, and the names of their caches. The two may be of different releases, so the values
 * of messages and names never change.
 */
import * as v from 'valibot';

export const workerRequestSchema = v.variant('kind', [
  /** A waiting version takes over, in all tabs. */
  v.object({ kind: v.literal('activate') }),
  /** Answered on the transferred port with `workerVersionSchema`. `script`: the page's entry script, as a path below the base. */
  v.object({ kind: v.literal('version'), script: v.optional(v.string()) }),
  /** Data files that the page fetched before the worker controlled it: cache them, too. */
  v.object({ kind: v.literal('keep'), files: v.array(v.string()) }),
]);

export const workerNoticeSchema = v.variant('kind', [
  /** A newer archive is complete in the cache. */
  v.object({ kind: v.literal('archive') }),
  /** The cache cannot be written: the device is full (`quota`), or the cache fails. Reading continues over the network. */
  v.object({ kind: v.literal('trouble'), why: v.picklist(['quota', 'cache']) }),
]);

export const workerVersionSchema = v.object({
  version: v.string(),
  /** The release of the asking page: the worker's own, another one that is still cached, or unknown. */
  page: v.optional(v.picklist(['same', 'kept', 'unknown'])),
});

export type WorkerRequest = v.InferOutput<typeof workerRequestSchema>;
export type WorkerNotice = v.InferOutput<typeof workerNoticeSchema>;
export type WorkerVersion = v.InferOutput<typeof workerVersionSchema>;

/** Built beside the shell, since a worker's scope is the folder of its file. */
export const SERVICE_WORKER_FILE = 'service-worker.js';

/** The cache of all data files. Several sites may share an origin, so the scope is part of the name. */
export function dataCacheName(scopePath: string): string {
  return `lectern:${scopePath}:data`;
}

/** An empty cache: if it is missing, the browser has evicted the downloads. */
export function sentinelCacheName(scopePath: string): string {
  return `lectern:${scopePath}:whole`;
}

/** One cache for each release of the shell. */
export function shellCachePrefix(scopePath: string): string {
  return `lectern:${scopePath}:shell:`;
}
