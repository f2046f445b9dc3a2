/** Stores of one site that the browser keeps apart from each other, each with databases of its own. Only Chromium has them; https://wicg.github.io/storage-buckets/. */

interface StorageBuckets {
  open(name: string, options?: { durability?: 'strict' | 'relaxed' }): Promise<{ indexedDB: IDBFactory }>;
  keys(): Promise<string[]>;
  delete(name: string): Promise<void>;
}

export const { storageBuckets } = (globalThis.navigator ?? {}) as { storageBuckets?: StorageBuckets };
