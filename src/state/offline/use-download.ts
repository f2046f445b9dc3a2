/** Downloads for components: what is on the device, what is being downloaded, and how much space there is. */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useManifest } from '#state/archive/use-archive.ts';
import { useStore } from '#state/store.ts';
import { cachedFiles } from './download-cache.ts';
import { countReadable } from './download-plan.ts';
import { type DownloadState, downloader } from './downloader.ts';

const DEVICE_KEY = ['offline'] as const;

export interface DownloadedFacts {
  days: number;
  papers: number;
  bytes: number;
  /** Every day of the archive. */
  all: boolean;
}

export interface StorageFacts {
  usage: number | undefined;
  quota: number | undefined;
  /** The browser has promised not to evict the storage. */
  persisted: boolean;
  /** It can be asked to. */
  canPersist: boolean;
}

export function useDownloadState(): DownloadState {
  return useStore(downloader.state);
}

/** Undefined until the cache has been listed. Listed again when a download starts or ends, and after a removal. */
export function useDownloaded(): DownloadedFacts | undefined {
  const { data: manifest } = useManifest();
  const { status } = useDownloadState();
  const { data: files } = useQuery({
    queryKey: [...DEVICE_KEY, 'files', status],
    queryFn: cachedFiles,
    ...DEVICE_QUERY,
  });
  if (!manifest || !files) return undefined;
  const { days, papers } = countReadable(manifest, (file) => files.has(file));
  const bytes = [...files.values()].reduce((sum, size) => sum + size, 0);
  const all = days === manifest.days.length && days > 0;
  return { days, papers: all ? manifest.totals.papers : papers, bytes, all };
}

export function useStorageFacts(): StorageFacts | undefined {
  const { status } = useDownloadState();
  const { data } = useQuery({ queryKey: [...STORAGE_KEY, status], queryFn: readStorage, ...DEVICE_QUERY });
  return data;
}

/** Only in response to an action of the reader, and never awaited: Firefox prompts, and the promise hangs until they answer. */
export function requestPersistence(onAnswer: () => void): void {
  void navigator.storage?.persist?.().then(onAnswer, () => {});
}

export function useDeleteDownloads(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await downloader.remove();
    await client.invalidateQueries({ queryKey: DEVICE_KEY });
  };
}

/** To invalidate when the storage may have changed. */
export const STORAGE_KEY = [...DEVICE_KEY, 'storage'] as const;

/** Queries that need no network. The previous result stays until the next one. */
const DEVICE_QUERY = {
  networkMode: 'always',
  structuralSharing: false,
  placeholderData: keepPreviousData,
} as const;

async function readStorage(): Promise<StorageFacts> {
  const { storage } = navigator;
  const estimate = await storage?.estimate?.().catch(() => undefined);
  const persisted = (await storage?.persisted?.().catch(() => false)) ?? false;
  const canPersist = typeof storage?.persist === 'function';
  return { usage: estimate?.usage, quota: estimate?.quota, persisted, canPersist };
}
