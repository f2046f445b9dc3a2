/** One tab's hold on the reader's marks: keeps what the page shows in step with the database, and tells the other tabs. */
import * as v from 'valibot';
import { connectLibrary } from './library-connection.ts';
import { type LibraryDatabase, openDatabase } from './library-database.ts';
import { type Outcome, readMarks, readSome, setMarks, undoLast } from './library-verbs.ts';
import { type Done, LIBRARY, type LibraryView, libraryView, showLibrary } from './library-view.ts';
import type { Mark, MarkedPaper, MarkField } from './mark.ts';

export interface Surroundings {
  open(): Promise<LibraryDatabase>;
  channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'> | undefined;
  view(): LibraryView;
  show(change: Partial<LibraryView>): void;
  /** Milliseconds that the database has to answer. */
  patience: number;
}

/** Which papers another tab changed. */
const newsSchema = v.array(v.string());

export class Library {
  private readonly use;
  private started: Promise<void> | undefined;

  constructor(private readonly around: Surroundings) {
    this.use = connectLibrary(around.open, around.patience);
  }

  /** Shows what is marked, and listens from now on. */
  start(): Promise<void> {
    if (!this.started) {
      this.around.channel?.addEventListener('message', ({ data }) => {
        const news = v.safeParse(newsSchema, data);
        if (news.success) void this.hear(news.output);
      });
      this.started = this.readAll();
    }
    return this.started;
  }

  /** Asks the database anew: after a refusal, or when this tab was asleep while others wrote. */
  async refresh(): Promise<void> {
    await this.start();
    await this.readAll();
  }

  mark(field: MarkField, is: boolean, papers: readonly MarkedPaper[]): Promise<boolean> {
    const what = field === 'read' ? (is ? 'read' : 'unread') : is ? 'star' : 'unstar';
    return this.act(
      (db) => setMarks(db, { field, is, papers }, Date.now()),
      () => what,
    );
  }

  undo(): Promise<boolean> {
    return this.act(
      (db) => undoLast(db, Date.now()),
      (outcome) => (outcome ? 'undone' : 'nothing-to-undo'),
    );
  }

  /** Does it, then shows it, then tells everyone. Whether it is kept. */
  private async act<Result extends Outcome | undefined>(
    work: (db: LibraryDatabase) => Promise<Result>,
    told: (outcome: Result) => Done['what'],
  ): Promise<boolean> {
    const { view, show, channel } = this.around;
    await this.start();
    if (view().status === 'refused') await this.readAll();
    try {
      if (view().status !== 'ready') throw new Error(view().status);
      const outcome = await this.use(work);
      this.take(outcome?.marks ?? []);
      show({ done: { what: told(outcome), count: outcome?.count ?? 0 } });
      if (outcome?.count) channel?.postMessage(outcome.marks.map(({ id }) => id));
      return true;
    } catch {
      show({ done: { what: 'not-saved', count: 0 } });
      return false;
    }
  }

  private async readAll(): Promise<void> {
    const { show } = this.around;
    try {
      const { readOnly, marks, aside } = await this.use(async (db) => ({
        readOnly: db.readOnly,
        ...(await readMarks(db)),
      }));
      show({ status: readOnly ? 'read-only' : 'ready', marks: byId(marks), aside });
    } catch {
      show({ status: 'refused' });
    }
  }

  private async hear(ids: readonly string[]): Promise<void> {
    await this.started;
    await this.use((db) => readSome(db, ids)).then(
      (marks) => this.take(marks),
      () => {},
    );
  }

  private take(marks: readonly Mark[]): void {
    if (marks.length === 0) return;
    const { view, show } = this.around;
    show({ marks: new Map([...view().marks, ...byId(marks)]) });
  }
}

function byId(marks: readonly Mark[]): Map<string, Mark> {
  return new Map(marks.map((one) => [one.id, one]));
}

export const library = new Library({
  open: openDatabase,
  channel: globalThis.BroadcastChannel && new BroadcastChannel(LIBRARY),
  view: libraryView,
  show: showLibrary,
  patience: 5000,
});

// A page that comes back from the browser's memory has heard nothing meanwhile.
globalThis.addEventListener?.('pageshow', ({ persisted }) => {
  if (persisted) void library.refresh();
});
