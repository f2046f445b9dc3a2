/** One tab's hold on the reader's library: keeps what the page shows in step with the database, and tells the other tabs. */
import * as v from 'valibot';
import { writeTogether } from '#state/library/database/batch-writes.ts';
import { writtenOnce } from '#state/library/database/idempotent-write.ts';
import { connectLibrary } from '#state/library/database/library-connection.ts';
import type { LibraryDatabase } from '#state/library/database/library-database.ts';
import { type Records, readMarks, readRecords, readRest } from '#state/library/database/library-records.ts';
import type { Mark } from '#state/library/database/mark-schema.ts';
import { type FactKind, type FactValue, kindOf } from '#state/library/database/metadata-schema.ts';
import { openLibrary } from '#state/library/mirror/mirror.ts';
import {
  changePapers,
  forgetFacts,
  type Outcome,
  type PassedOver,
  passOver,
  putRule,
  removeRule,
  setFact,
  undoLast,
} from './library-commands.ts';
import { type Done, LIBRARY, type LibraryView, libraryStore, showLibrary } from './library-view.ts';
import type { MarkedPaper } from './mark.ts';
import type { Intent } from './mark-change.ts';
import type { WrittenRule } from './rule.ts';

export interface Surroundings {
  open(): Promise<LibraryDatabase>;
  channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'> | undefined;
  view(): LibraryView;
  show(change: Partial<LibraryView>): void;
  /** Milliseconds that the database has to answer. */
  patience: number;
}

/** What another tab changed: the marks of these papers, rules and facts, or everything. */
const newsSchema = v.union([v.array(v.string()), v.picklist(['rest', 'whole'])]);

export class Library {
  readonly #around: Surroundings;
  readonly #use;
  readonly #write;
  #started: Promise<void> | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#use = connectLibrary(around.open, around.patience);
    this.#write = writeTogether<Outcome | undefined>(this.#use, (outcomes) => this.#spread(joined(outcomes)));
  }

  /** Shows what is there, and listens from now on. */
  start(): Promise<void> {
    if (!this.#started) {
      this.#around.channel?.addEventListener('message', ({ data }) => {
        const news = v.safeParse(newsSchema, data);
        if (news.success) void this.#hear(news.output);
      });
      this.#started = this.#readAll();
    }
    return this.#started;
  }

  /** Asks the database anew: after a refusal, or when this tab was asleep while others wrote. */
  async refresh(): Promise<void> {
    await this.start();
    await this.#readAll();
  }

  change(intent: Intent, papers: readonly MarkedPaper[]): Promise<boolean> {
    return this.#act(
      (db) => changePapers(db, intent, papers, Date.now()),
      () => whatIs(intent),
    );
  }

  undo(): Promise<boolean> {
    return this.#act(
      (db) => undoLast(db, Date.now()),
      (outcome) => (outcome ? 'undone' : 'nothing-to-undo'),
    );
  }

  passOver(passed: PassedOver): Promise<boolean> {
    return this.#act(
      (db) => passOver(db, passed, Date.now()),
      () => 'passed-over',
    );
  }

  putRule(rule: WrittenRule): Promise<boolean> {
    return this.#act((db) => putRule(db, rule, Date.now()));
  }

  removeRule(id: string): Promise<boolean> {
    return this.#act((db) => removeRule(db, id, Date.now()));
  }

  /** The page notes facts by itself: where that fails, the reader has lost nothing that they wrote. */
  async setFact<Kind extends FactKind>(kind: Kind, value: FactValue<Kind>, of?: string): Promise<boolean> {
    await this.start();
    return this.keep((db) => setFact(db, kind, value, of, Date.now())).then(
      () => true,
      () => false,
    );
  }

  forgetFact(kind: FactKind): Promise<boolean> {
    return this.keep((db) => forgetFacts(db, ({ key }) => kindOf(key) === kind)).then(
      () => true,
      () => false,
    );
  }

  /** What the reader does themselves. `told` is what they hear of it, besides that it could not be kept. Whether it is kept. */
  async #act(
    work: (db: LibraryDatabase) => Promise<Outcome | undefined>,
    told?: (outcome: Outcome | undefined) => Done['what'] | undefined,
  ): Promise<boolean> {
    const { view, show } = this.#around;
    await this.start();
    if (view().status === 'refused') await this.#readAll();
    try {
      this.#assertReady();
      const outcome = await this.#write(work);
      const what = told?.(outcome);
      show({ done: what && { what, count: outcome?.count ?? 0 } });
      return true;
    } catch {
      show({ done: { what: 'not-saved', count: 0 } });
      // Whether it is there at all is said as well: a database that hangs gives no other sign.
      if (view().status === 'ready') void this.#readAll();
      return false;
    }
  }

  /** Does it, then shows it, then tells everyone. Rejects where it is not on the disk. `patience`: for more than a verb, in milliseconds. */
  async keep<Result extends Outcome | undefined>(
    work: (db: LibraryDatabase) => Promise<Result>,
    patience?: number,
  ): Promise<Result> {
    this.#assertReady();
    const outcome = await this.#use(writtenOnce(work), patience);
    if (outcome) this.#spread(outcome);
    return outcome;
  }

  #assertReady(): void {
    const { status } = this.#around.view();
    if (status !== 'ready') throw new Error(status);
  }

  /** What is only read. */
  ask<Answer>(work: (db: LibraryDatabase) => Promise<Answer>): Promise<Answer> {
    return this.#use(work);
  }

  /** Here and in the other tabs. */
  #spread(outcome: Outcome): void {
    const { channel } = this.#around;
    this.#take(outcome);
    const { whole, marks, rules, count } = outcome;
    if (whole) channel?.postMessage('whole');
    if (!whole && marks && count > 0) channel?.postMessage(marks.map(({ id }) => id));
    if (!whole && rules) channel?.postMessage('rest');
  }

  async #readAll(): Promise<void> {
    const { show } = this.#around;
    try {
      const { readOnly, aside, ...records } = await this.#use(async (db) => ({
        readOnly: db.readOnly,
        ...(await readRecords(db)),
      }));
      show({ ...shown(records, new Map()), status: readOnly ? 'read-only' : 'ready', aside });
    } catch {
      show({ status: 'refused' });
    }
  }

  async #hear(news: v.InferOutput<typeof newsSchema>): Promise<void> {
    await this.#started;
    if (news === 'whole') return this.#readAll();
    const read = (db: LibraryDatabase): Promise<Partial<Records>> =>
      news === 'rest' ? readRest(db) : readMarks(db, news).then((marks) => ({ marks }));
    // What cannot be read now must not stay unsaid.
    await this.#use(read).then(
      (records) => this.#take(records),
      () => this.#readAll(),
    );
  }

  #take(outcome: Partial<Outcome>): void {
    const { view, show } = this.#around;
    show(shown(outcome, outcome.whole ? new Map() : view().marks));
  }
}

/** Records as the page shows them: marks among those it has, rules and facts in place of all. */
function shown(
  { marks, rules, facts }: Partial<Records>,
  among: ReadonlyMap<string, Mark>,
): Partial<LibraryView> {
  return {
    ...(marks && { marks: new Map([...among, ...marks.map((mark) => [mark.id, mark] as const)]) }),
    ...(rules && { rules: rules.filter(({ isGone }) => !isGone) }),
    ...(facts && { facts: new Map(facts.map((fact) => [fact.key, fact])) }),
  };
}

/** What several verbs left behind, one after the other: the later one knows better. */
function joined(outcomes: readonly (Outcome | undefined)[]): Outcome {
  const all = outcomes.filter((one) => one !== undefined);
  const { rules, facts } = all.findLast((one) => one.rules) ?? {};
  return {
    marks: all.flatMap(({ marks = [] }) => marks),
    ...(rules && { rules }),
    ...(facts && { facts }),
    count: all.reduce((sum, { count }) => sum + count, 0),
  };
}

const TOLD = { read: ['unread', 'read'], starred: ['unstar', 'star'], tag: ['untag', 'tag'] } as const;

/** A remark says by itself that it is kept: what was told before is over, for undoing would no longer mean it. */
function whatIs({ field, is }: Intent): Done['what'] | undefined {
  return field === 'remark' ? undefined : TOLD[field][is ? 1 : 0];
}

export const library = new Library({
  open: openLibrary,
  channel: globalThis.BroadcastChannel && new BroadcastChannel(LIBRARY),
  view: libraryStore.get,
  show: showLibrary,
  patience: 5000,
});

// A page that comes back from the browser's memory has heard nothing meanwhile.
globalThis.addEventListener?.('pageshow', ({ persisted }) => {
  if (persisted) void library.refresh();
});
