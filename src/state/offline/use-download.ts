/** What is kept and what is on its way, for the page that shows it; and the room that this device has. */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useManifest } from '#state/archive/use-archive.ts';
import { useStore } from '#state/store.ts';
import { keptFiles } from './download-cache.ts';
import { daysWith } from './download-plan.ts';
import { type KeepState, keeper } from './downloader.ts';

const DEVICE_KEY = ['offline'] as const;

export interface KeptFacts {
  days: number;
  papers: number;
  bytes: number;
  /** Every day of the archive. */
  all: boolean;
}

export interface StorageFacts {
  usage: number | undefined;
  quota: number | undefined;
  /** Whether the browser has promised not to clear it by itself. */
  persisted: boolean;
  /** Whether it can be asked to. */
  canPersist: boolean;
}

export function useKeepState(): KeepState {
  return useStore(keeper.state);
}

/** Undefined until the cache has been looked through; looked through again when a download begins or ends, and when all was removed. */
export function useKept(): KeptFacts | undefined {
  const { data: manifest } = useManifest();
  const { status } = useKeepState();
  const { data: files } = useQuery({
    queryKey: [...DEVICE_KEY, 'files', status],
    queryFn: keptFiles,
    ...ofThisDevice,
  });
  if (!manifest || !files) return undefined;
  const { days, papers } = daysWith(manifest, (file) => files.has(file));
  const bytes = [...files.values()].reduce((sum, one) => sum + one, 0);
  const all = days === manifest.days.length && days > 0;
  return { days, papers: all ? manifest.totals.papers : papers, bytes, all };
}

export function useStorageFacts(): StorageFacts | undefined {
  const { status } = useKeepState();
  const { data } = useQuery({ queryKey: [...STORAGE_KEY, status], queryFn: readStorage, ...ofThisDevice });
  return data;
}

/** On the reader's action only, and never awaited: Firefox asks them, and the promise hangs until they answer. */
export function askToPersist(onAnswer: () => void): void {
  void navigator.storage?.persist?.().then(onAnswer, () => {});
}

export function useRemoveKept(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await keeper.remove();
    await client.invalidateQueries({ queryKey: DEVICE_KEY });
  };
}

/** For `invalidateQueries`, when the reader has done something about the room. */
export const STORAGE_KEY = [...DEVICE_KEY, 'storage'] as const;

/** Asked anew whenever it is looked at; what stood before stays until the answer is there. */
const ofThisDevice = {
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
