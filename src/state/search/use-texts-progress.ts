/** The texts of the archive on this device: how far they are, and the reader's say in it. */
import { useEffect } from 'react';
import type { TextsState } from '#core/protocol/search-messages.ts';
import { type KeepChoice, keptChoice } from '#state/offline/download-choice.ts';
import { useStore } from '#state/store.ts';
import { searchClient } from './search-client.ts';

export interface TextsProgress {
  /** `saving`: the reader's browser asks to save data, so nothing is loaded unless they say so. */
  state: TextsState['state'] | 'saving';
  rows: number;
  ofRows: number;
  /** Memory that search holds, in bytes. */
  bytes: number;
  load(): void;
  stop(): void;
}

/** With `automatic`, texts are loaded when the browser has nothing else to do, unless data shall be saved. */
export function useTextsProgress(automatic: boolean): TextsProgress {
  const texts = useStore(searchClient.texts);
  // Offline the index cannot answer, but the texts that are stored on the device can.
  const asked = useStore(
    searchClient.answered,
    (answered) => (answered?.hits ?? answered?.failed) !== undefined,
  );
  const kept = wholeChoice();
  const mayLoad = automatic && (kept === 'all' || ((asked || kept !== undefined) && !savesData()));
  useEffect(() => (mayLoad ? whenIdle(load) : undefined), [mayLoad]);
  const waiting = texts?.state ?? 'waiting';
  return {
    state: waiting === 'waiting' && savesData() ? 'saving' : waiting,
    rows: texts?.rows ?? 0,
    ofRows: texts?.ofRows ?? 0,
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

/** The first hits come before the texts: these begin when the page has come to rest. */
function whenIdle(then: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(then, 500);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(then, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
}

/** What is kept can be searched at once; the index, which a line that hangs would keep waiting, is asked for the rest, if there is any. */
function wholeChoice(): KeepChoice['kind'] | undefined {
  const kept = keptChoice.get();
  return kept?.whole ? kept.choice.kind : undefined;
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
