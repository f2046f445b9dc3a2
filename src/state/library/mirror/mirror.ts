/**
 * The mirror: a second copy of the library in a storage bucket of its own. Chromium deletes all databases of a bucket that it finds
 * corrupt, and it corrupts one itself when it is killed during a write; what one bucket loses, the other still has.
 *
 * Every transaction stores a receipt in the database, and in the mirror once it has been replicated. On opening, the receipts tell
 * which of the two is stale. `mirror.test.ts` runs every row of this table:
 *
 * | database    | mirror      | receipts               | action                                                 |
 * |-------------|-------------|------------------------|--------------------------------------------------------|
 * | refused     | has records | not read               | reject                                                 |
 * | read-only   | has records | not read               | no mirror: read-only                                   |
 * | has records | unsupported | not read               | no mirror: unsupported                                 |
 * | has records | refused     | not read               | no mirror: failed at open                              |
 * | has records | never opens | not read               | no mirror: failed at open                              |
 * | has records | read-only   | not read               | no mirror: read-only                                   |
 * | has records | unreadable  | not read               | no mirror: failed at compare                           |
 * | empty       | empty       | none                   | replicate                                              |
 * | has records | empty       | none in the mirror     | copy to the mirror, replicate                          |
 * | empty       | has records | none in the database   | copy to the database, replicate                        |
 * | has records | has records | none in common         | merge into the database, copy to the mirror, replicate |
 * | has records | has records | some not in the mirror | copy to the mirror, replicate                          |
 * | has records | has records | all in the mirror      | replicate                                              |
 *
 * A step that fails leaves the other store as it was: the library runs without the mirror, reports why (`mirrorStore`), and the next
 * opening compares the receipts again.
 */
import { readReceipts } from '#state/library/database/idempotent-write.ts';
import { type LibraryDatabase, openDatabase } from '#state/library/database/library-database.ts';
import { withTimeout } from '#state/library/database/with-timeout.ts';
import { LIBRARY_NAME } from '#state/library/store/library-view.ts';
import { failedAt, type MirrorState, type MirrorStep, reportMirror } from './mirror-state.ts';
import { copyAll, isEmpty, mergeFromMirror, replicate, withLock } from './replicate.ts';
import { storageBuckets } from './storage-buckets.ts';

/** How long the library waits for its mirror. */
export const TIMEOUT_MS = 2000;

type Report = (state: MirrorState) => void;

/** The library, with a mirror where the browser has storage buckets. */
export function openLibrary(): Promise<LibraryDatabase> {
  return openWithMirror(openPrimary, openMirror);
}

async function openPrimary(): Promise<LibraryDatabase> {
  const db = await openDatabase();
  // The reader deleted the site's data by hand: the mirror must not bring it back.
  db.dexie.on('versionchange', ({ newVersion }) => {
    if (newVersion === null)
      storageBuckets?.delete(LIBRARY_NAME).catch((cause) => reportMirror(failedAt('delete', cause)));
  });
  return db;
}

/** Undefined where the browser has no storage buckets. */
async function openMirror(): Promise<LibraryDatabase | undefined> {
  if (!storageBuckets) return undefined;
  const { indexedDB } = await storageBuckets.open(LIBRARY_NAME, { durability: 'strict' });
  return openDatabase(`${LIBRARY_NAME}-copy`, { indexedDB });
}

/** Rejects only if the database cannot be opened. */
export async function openWithMirror(
  open: () => Promise<LibraryDatabase>,
  openOther: () => Promise<LibraryDatabase | undefined>,
  report: Report = reportMirror,
): Promise<LibraryDatabase> {
  const opening = withTimeout(openOther(), TIMEOUT_MS).then(
    (mirror) => mirror ?? ({ status: 'unsupported' } as const),
    (cause) => failedAt('open', cause),
  );
  const db = await open();
  const mirror = await opening;
  if ('status' in mirror) report(mirror);
  else if (db.readOnly || mirror.readOnly) report({ status: 'read-only' });
  else await connectMirror(db, mirror, report);
  return db;
}

async function connectMirror(db: LibraryDatabase, mirror: LibraryDatabase, report: Report): Promise<void> {
  let step: MirrorStep = 'compare';
  try {
    const stale = await withTimeout(findStale(db, mirror), TIMEOUT_MS);
    step = 'restore';
    if (stale === 'database') await withLock(() => restoreFromMirror(db, mirror));
    startReplication(db, mirror, stale !== undefined, report);
  } catch (cause) {
    report(failedAt(step, cause));
  }
}

/** `isStale`: the mirror first gets a copy of everything. Opening does not wait for that, only writes do. */
function startReplication(
  db: LibraryDatabase,
  mirror: LibraryDatabase,
  isStale: boolean,
  report: Report,
): void {
  const stopAt = (step: MirrorStep) => (cause: unknown) => {
    if (!db.afterCommit) return;
    delete db.afterCommit;
    report(failedAt(step, cause));
  };
  db.writtenKeys.clear();
  const copied = isStale ? withLock(() => copyAll(db, mirror)) : Promise.resolve();
  copied.catch(stopAt('copy'));
  db.afterCommit = replicateOrTimeOut((receipt) =>
    copied.then(() => withLock(() => replicate(db, mirror, receipt))).catch(stopAt('replicate')),
  );
  report({ status: 'replicating' });
}

/**
 * Awaits the mirror while it keeps up. After a timeout, writes no longer wait for it until it has caught up; a mirror that never does
 * lacks their receipts, which marks it as stale. `replicateNow` never rejects.
 */
function replicateOrTimeOut(
  replicateNow: (receipt: string) => Promise<void>,
): (receipt: string) => Promise<void> {
  let keepsUp = true;
  return async (receipt) => {
    const done = replicateNow(receipt).then(() => {
      keepsUp = true;
    });
    if (!keepsUp) return;
    await withTimeout(done, TIMEOUT_MS).catch(() => {
      keepsUp = false;
    });
  };
}

/** Which of the two lacks transactions of the other; undefined if both have the same. */
async function findStale(
  db: LibraryDatabase,
  mirror: LibraryDatabase,
): Promise<'database' | 'mirror' | undefined> {
  const [receipts, mirrored] = await Promise.all([readReceipts(db), readReceipts(mirror)]);
  if (mirrored.length === 0) return 'mirror';
  const shared = receipts.filter((receipt) => mirrored.includes(receipt));
  if (shared.length === 0) return 'database';
  return shared.length < receipts.length ? 'mirror' : undefined;
}

/** The database was lost, or it was used without the mirror for longer than receipts are kept. Another tab may have restored it. */
async function restoreFromMirror(db: LibraryDatabase, mirror: LibraryDatabase): Promise<void> {
  if ((await findStale(db, mirror)) !== 'database') return;
  await ((await isEmpty(db)) ? copyAll(mirror, db) : mergeFromMirror(db, mirror));
}
