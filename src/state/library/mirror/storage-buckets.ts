/** The Storage Buckets API: separate stores of one origin, each with its own databases. Only in Chromium; https://wicg.github.io/storage-buckets/. */

interface StorageBuckets {
  open(name: string, options?: { durability?: 'strict' | 'relaxed' }): Promise<{ indexedDB: IDBFactory }>;
  keys(): Promise<string[]>;
  delete(name: string): Promise<void>;
}

export const { storageBuckets } = (globalThis.navigator ?? {}) as { storageBuckets?: StorageBuckets };
