/** Databases without a browser, tabs that share one, and papers to mark. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type LibraryDatabase, openDatabase } from '#state/library/database/library-database.ts';
import { openWithMirror } from '#state/library/mirror/mirror.ts';
import type { MirrorState } from '#state/library/mirror/mirror-state.ts';
import { Library } from '#state/library/store/library.ts';
import { EMPTY_VIEW } from '#state/library/store/library-view.ts';
import { isMarked, type MarkedPaper, type MarkField } from '#state/library/store/mark.ts';

/** For tests that are not about timeouts. */
const NO_TIMEOUT_MS = 600_000;

/** A device without storage buckets: one database, and tabs that have it open. */
export function makeDevice(indexedDB = new IDBFactory()) {
  const open = () => openDatabase('test', { indexedDB, IDBKeyRange });
  const tab = (
    channel?: Channel,
    openWith: () => Promise<LibraryDatabase> = open,
    timeoutMs = NO_TIMEOUT_MS,
  ) => makeTab(openWith, channel, timeoutMs);
  return { indexedDB, open, tab };
}

/** A device with two storage buckets, of which `lose` deletes one. `states` collects what the mirror reported. */
export function makeDeviceWithMirror() {
  const buckets = { database: new IDBFactory(), mirror: new IDBFactory() };
  const states: MirrorState[] = [];
  const openBucket = (name: keyof typeof buckets) =>
    openDatabase('test', { indexedDB: buckets[name], IDBKeyRange });
  const open = () =>
    openWithMirror(
      () => openBucket('database'),
      () => openBucket('mirror'),
      (state) => states.push(state),
    );
  const tab = (channel?: Channel) => makeTab(open, channel, NO_TIMEOUT_MS);
  const lose = (name: keyof typeof buckets) => {
    buckets[name] = new IDBFactory();
  };
  return { openBucket, open, tab, lose, states };
}

export function paper(key: string): MarkedPaper {
  return { id: `arxiv:${key}`, source: 'arxiv', titleZh: `题 ${key}` };
}

export type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;

/** Connected channels, one for each call; messages arrive asynchronously. */
export function fakeChannels(): () => Channel {
  const listeners = new Map<object, (event: MessageEvent) => void>();
  return () => {
    const channel = {};
    return {
      postMessage(data: unknown) {
        for (const [other, listener] of listeners)
          if (other !== channel) setTimeout(() => listener({ data } as MessageEvent));
      },
      addEventListener: (_: string, listener: unknown) => listeners.set(channel, listener as never),
    } as unknown as Channel;
  };
}

function makeTab(open: () => Promise<LibraryDatabase>, channel: Channel | undefined, timeoutMs: number) {
  let view = EMPTY_VIEW;
  const library = new Library({
    open,
    channel,
    view: () => view,
    update: (change) => {
      view = { ...view, ...change };
    },
    timeoutMs,
  });
  const is = (key: string, field: MarkField) => isMarked(view.marks.get(`arxiv:${key}`), field);
  return { library, is, view: () => view };
}
