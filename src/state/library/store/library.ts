/** The library in one tab: runs commands, keeps the view equal to the database, and tells other tabs what changed. */
import * as v from 'valibot';
import { batchWrites } from '#state/library/database/batch-writes.ts';
import { idempotent } from '#state/library/database/idempotent-write.ts';
import { connectLibrary } from '#state/library/database/library-connection.ts';
import type { LibraryDatabase } from '#state/library/database/library-database.ts';
import {
  type Records,
  readMarks,
  readRecords,
  readRulesAndMetadata,
} from '#state/library/database/library-records.ts';
import { kindOf, type MetadataKind, type MetadataValue } from '#state/library/database/metadata-schema.ts';
import { openLibrary } from '#state/library/mirror/mirror.ts';
import {
  type CommandResult,
  changePapers,
  deleteMetadata,
  putRule,
  removeRule,
  type SkippedDays,
  setMetadata,
  skipDays,
  undoLast,
} from './library-commands.ts';
import {
  LIBRARY_NAME,
  type LibraryNotice,
  type LibraryView,
  libraryStore,
  updateLibraryView,
} from './library-view.ts';
import type { MarkedPaper } from './mark.ts';
import type { Intent } from './mark-change.ts';
import type { WrittenRule } from './rule.ts';
import { joinResults, noticeFor, toView } from './view-update.ts';

export interface LibraryDeps {
  open(): Promise<LibraryDatabase>;
  channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'> | undefined;
  view(): LibraryView;
  update(change: Partial<LibraryView>): void;
  /** How long the database may take to answer, in milliseconds. */
  timeoutMs: number;
}

/** What another tab changed: the marks of these papers, rules and metadata, or everything. Tabs of other releases send it, too. */
const broadcastSchema = v.union([v.array(v.string()), v.picklist(['rest', 'whole'])]);

export class Library {
  readonly #deps: LibraryDeps;
  readonly #withDatabase;
  readonly #write;
  #started: Promise<void> | undefined;

  constructor(deps: LibraryDeps) {
    this.#deps = deps;
    this.#withDatabase = connectLibrary(deps.open, deps.timeoutMs);
    this.#write = batchWrites<CommandResult | undefined>(this.#withDatabase, (results) =>
      this.#broadcast(joinResults(results)),
    );
  }

  /** Loads the library into the view, and listens to other tabs from now on. */
  start(): Promise<void> {
    if (!this.#started) {
      this.#deps.channel?.addEventListener('message', ({ data }) => {
        const message = v.safeParse(broadcastSchema, data);
        if (message.success) void this.#onMessage(message.output);
      });
      this.#started = this.#readAll();
    }
    return this.#started;
  }

  /** Reads everything again: after a refusal, or after the tab was suspended while others wrote. */
  async refresh(): Promise<void> {
    await this.start();
    await this.#readAll();
  }

  change(intent: Intent, papers: readonly MarkedPaper[]): Promise<boolean> {
    return this.#runAction(
      (db) => changePapers(db, intent, papers, Date.now()),
      () => noticeFor(intent),
    );
  }

  undo(): Promise<boolean> {
    return this.#runAction(
      (db) => undoLast(db, Date.now()),
      (result) => (result ? 'undone' : 'nothing-to-undo'),
    );
  }

  skipDays(skipped: SkippedDays): Promise<boolean> {
    return this.#runAction(
      (db) => skipDays(db, skipped, Date.now()),
      () => 'days-skipped',
    );
  }

  putRule(rule: WrittenRule): Promise<boolean> {
    return this.#runAction((db) => putRule(db, rule, Date.now()));
  }

  removeRule(id: string): Promise<boolean> {
    return this.#runAction((db) => removeRule(db, id, Date.now()));
  }

  /** Resolves to false where it fails, without a notice: the reader loses nothing they wrote. */
  async setMetadata<Kind extends MetadataKind>(
    kind: Kind,
    value: MetadataValue<Kind>,
    of?: string,
  ): Promise<boolean> {
    await this.start();
    return this.commit((db) => setMetadata(db, kind, value, of, Date.now())).then(
      () => true,
      () => false,
    );
  }

  deleteMetadata(kind: MetadataKind): Promise<boolean> {
    return this.commit((db) => deleteMetadata(db, ({ key }) => kindOf(key) === kind)).then(
      () => true,
      () => false,
    );
  }

  /** Runs a command of the reader and shows a notice of its result, or that it was not saved. Resolves to whether it is on disk. */
  async #runAction(
    work: (db: LibraryDatabase) => Promise<CommandResult | undefined>,
    notice?: (result: CommandResult | undefined) => LibraryNotice['kind'] | undefined,
  ): Promise<boolean> {
    const { view, update } = this.#deps;
    await this.start();
    if (view().status === 'refused') await this.#readAll();
    try {
      this.#assertReady();
      const result = await this.#write(work);
      const kind = notice?.(result);
      update({ notice: kind && { kind, count: result?.count ?? 0 } });
      return true;
    } catch {
      update({ notice: { kind: 'not-saved', count: 0 } });
      // A database that never answers shows itself only here: check whether it is there at all.
      if (view().status === 'ready') void this.#readAll();
      return false;
    }
  }

  /** Runs a command in its own transaction, then updates this tab and the others. Rejects if it is not on disk. */
  async commit<Result extends CommandResult | undefined>(
    work: (db: LibraryDatabase) => Promise<Result>,
    timeoutMs?: number,
  ): Promise<Result> {
    this.#assertReady();
    const result = await this.#withDatabase(idempotent(work), timeoutMs);
    if (result) this.#broadcast(result);
    return result;
  }

  #assertReady(): void {
    const { status } = this.#deps.view();
    if (status !== 'ready') throw new Error(status);
  }

  /** For work that only reads. */
  read<Result>(work: (db: LibraryDatabase) => Promise<Result>): Promise<Result> {
    return this.#withDatabase(work);
  }

  /** Updates this tab, and tells the others. */
  #broadcast(result: CommandResult): void {
    const { channel } = this.#deps;
    this.#apply(result);
    const { whole, marks, rules, count } = result;
    if (whole) channel?.postMessage('whole');
    if (!whole && marks && count > 0) channel?.postMessage(marks.map(({ id }) => id));
    if (!whole && rules) channel?.postMessage('rest');
  }

  async #readAll(): Promise<void> {
    const { update } = this.#deps;
    try {
      const { readOnly, quarantined, ...records } = await this.#withDatabase(async (db) => ({
        readOnly: db.readOnly,
        ...(await readRecords(db)),
      }));
      update({ ...toView(records, new Map()), status: readOnly ? 'read-only' : 'ready', quarantined });
    } catch {
      update({ status: 'refused' });
    }
  }

  async #onMessage(message: v.InferOutput<typeof broadcastSchema>): Promise<void> {
    await this.#started;
    if (message === 'whole') return this.#readAll();
    const read = (db: LibraryDatabase): Promise<Partial<Records>> =>
      message === 'rest' ? readRulesAndMetadata(db) : readMarks(db, message).then((marks) => ({ marks }));
    // If this fails, reading everything either repairs the view or shows that the database is gone.
    await this.#withDatabase(read).then(
      (records) => this.#apply(records),
      () => this.#readAll(),
    );
  }

  #apply(result: Partial<CommandResult>): void {
    const { view, update } = this.#deps;
    update(toView(result, result.whole ? new Map() : view().marks));
  }
}

export const library = new Library({
  open: openLibrary,
  channel: globalThis.BroadcastChannel && new BroadcastChannel(LIBRARY_NAME),
  view: libraryStore.get,
  update: updateLibraryView,
  timeoutMs: 5000,
});

// A page restored from the back/forward cache has missed all messages.
globalThis.addEventListener?.('pageshow', ({ persisted }) => {
  if (persisted) void library.refresh();
});
