/** For tests: databases without a browser, tabs that share one, and papers to be marked. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type LibraryDatabase, openDatabase } from '#state/library/database/library-database.ts';
import { openWithCopy } from '#state/library/mirror/mirror.ts';
import { Library } from '#state/library/store/library.ts';
import { EMPTY_VIEW } from '#state/library/store/library-view.ts';
import { isMarked, type MarkedPaper, type MarkField } from '#state/library/store/mark.ts';

/** Milliseconds that a tab waits for its database, where a test is not about that. */
const NEVER_LATE = 600_000;

/** A device: its databases, and tabs that have them open. */
export function makeDevice(indexedDB = new IDBFactory()) {
  const open = () => openDatabase('test', { indexedDB, IDBKeyRange });
  const tab = (channel?: Channel, from: () => Promise<LibraryDatabase> = open, patience = NEVER_LATE) =>
    makeTab(from, channel, patience);
  return { indexedDB, open, tab };
}

/** A device with a store apart, as Chromium has them: either can be lost, and what was open there with it. */
export function makeDeviceWithCopy() {
  let stores = [new IDBFactory(), new IDBFactory()];
  const openStore = (at: number) => openDatabase('test', { indexedDB: stores[at]!, IDBKeyRange });
  const open = () =>
    openWithCopy(
      () => openStore(0),
      () => openStore(1),
    );
  const tab = (channel?: Channel) => makeTab(open, channel, NEVER_LATE);
  const lose = (which: 'library' | 'copy') => {
    stores = stores.map((store, at) => (at === (which === 'copy' ? 1 : 0) ? new IDBFactory() : store));
  };
  return { openStore, tab, lose };
}

export function paper(key: string): MarkedPaper {
  return { id: `arxiv:${key}`, source: 'arxiv', titleZh: `题 ${key}` };
}

export type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;

/** Tabs that hear each other, each a moment later. */
export function channels(): () => Channel {
  const heard = new Map<object, (event: MessageEvent) => void>();
  return () => {
    const own = {};
    return {
      postMessage(data: unknown) {
        for (const [key, listener] of heard)
          if (key !== own) setTimeout(() => listener({ data } as MessageEvent));
      },
      addEventListener: (_: string, listener: unknown) => heard.set(own, listener as never),
    } as unknown as Channel;
  };
}

function makeTab(open: () => Promise<LibraryDatabase>, channel: Channel | undefined, patience: number) {
  let view = EMPTY_VIEW;
  const library = new Library({
    open,
    channel,
    view: () => view,
    show: (change) => {
      view = { ...view, ...change };
    },
    patience,
  });
  const is = (key: string, field: MarkField) => isMarked(view.marks.get(`arxiv:${key}`), field);
  return { library, is, view: () => view };
}
