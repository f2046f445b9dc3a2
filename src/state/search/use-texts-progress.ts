/** Loading all texts for search: the progress, and whether it starts by itself. */
import { useEffect } from 'react';
import type { TextsState } from '#core/protocol/search-messages.ts';
import { type DownloadChoice, storedChoice } from '#state/offline/download-choice.ts';
import { useStore } from '#state/store.ts';
import { searchClient } from './search-client.ts';

export interface TextsProgress {
  /** `saving`: the browser asks to save data, so nothing is loaded until the reader starts it. */
  state: TextsState['state'] | 'saving';
  rows: number;
  totalRows: number;
  /** Memory that the worker uses for search, in bytes. */
  bytes: number;
  load(): void;
  stop(): void;
}

/** If `automatic`, texts are loaded when the browser is idle, unless it asks to save data. */
export function useTextsProgress(automatic: boolean): TextsProgress {
  const texts = useStore(searchClient.texts);
  // The first hits come before the texts. A failed search counts, too: offline, the texts can answer where the index cannot.
  const hasResult = useStore(searchClient.result, (result) => (result?.hits ?? result?.failed) !== undefined);
  const downloaded = completeDownload();
  const isWorthwhile = (hasResult || downloaded !== undefined) && !savesData();
  const mayLoad = automatic && (downloaded === 'all' || isWorthwhile);
  useEffect(() => (mayLoad ? whenIdle(load) : undefined), [mayLoad]);
  const state = texts?.state ?? 'waiting';
  return {
    state: state === 'waiting' && savesData() ? 'saving' : state,
    rows: texts?.rows ?? 0,
    totalRows: texts?.totalRows ?? 0,
    bytes: texts?.bytes ?? 0,
    load,
    stop,
  };
}

function load(): void {
  searchClient.loadTexts(true);
}

function stop(): void {
  searchClient.loadTexts(false);
}

function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, 500);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
}

/** A complete download, which can be loaded at once without any traffic. */
function completeDownload(): DownloadChoice['kind'] | undefined {
  const saved = storedChoice.get();
  return saved?.whole ? saved.choice.kind : undefined;
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
