/** One reader at the table: takes the page's requests, answers from what has arrived, and says when more has. */

import { PRESORTED_COLUMNS, type PresortedRun } from '#core/dataset/presorted-runs.ts';
import type { TableAnswer, TableProgress, TableRequest } from '#core/protocol/all-papers-messages.ts';
import { ArchiveTable } from './paper-table.ts';
import type { SegmentRow } from './segment-rows.ts';
import { type FetchJson, SegmentStream } from './segment-stream.ts';

type Opening = Extract<TableRequest, { kind: 'open' }>;
type Question = Extract<TableRequest, { ticket: number }>;

/** While rows arrive the page hears of it this often. */
const GROWN_MS = 500;

export class TableSession {
  readonly #post: (answer: TableAnswer) => void;
  readonly #fetchFrom: (base: string) => FetchJson;
  readonly #isKept: (base: string, file: string) => Promise<boolean>;
  #table = new ArchiveTable();
  #stream: SegmentStream | undefined;
  #ofSegments = 0;
  /** What has come of the archive, by file. */
  #read = new Map<string, { rows: readonly SegmentRow[]; run: PresortedRun | undefined }>();
  #lettersSettled = false;
  /** Questions that came before the first rows, or before the letters that their order needs. */
  #waiting: Question[] = [];
  #grown: ReturnType<typeof setTimeout> | undefined;
  #give: (text: string | undefined) => void = () => {};

  constructor(
    post: (answer: TableAnswer) => void,
    fetchFrom: (base: string) => FetchJson,
    isKept: (base: string, file: string) => Promise<boolean>,
  ) {
    this.#post = post;
    this.#fetchFrom = fetchFrom;
    this.#isKept = isKept;
  }

  receive(request: TableRequest): void {
    if (request.kind === 'open') this.#open(request);
    else if (request.kind === 'give') this.#give(request.text);
    else if (request.kind === 'run') this.#stream?.run(request.segments);
    else if (request.kind === 'retry') this.#stream?.retry();
    else this.#ask(request);
  }

  /** A newer archive has most of its segments from the one before: these are there at once, so that the reader's place is, too. */
  #open({ base, given, ...files }: Opening): void {
    this.#stream?.run(0);
    const table = new ArchiveTable();
    this.#table = table;
    this.#ofSegments = files.segments.length;
    this.#lettersSettled = files.orders === undefined;
    const known = new Map([...this.#read].filter(([file]) => files.segments.includes(file)));
    for (const { rows, run } of known.values()) table.add(rows, run);
    this.#read = known;
    // What is still on its way for a former archive finds its table gone.
    const ours = () => table === this.#table;
    const source = {
      fetchJson: this.#fetchOrTake(this.#fetchFrom(base), given),
      isKept: (file: string) => this.#isKept(base, file),
    };
    this.#stream = new SegmentStream(files, (file) => known.has(file), source, {
      onRows: (file, rows, run) => {
        if (!ours()) return;
        table.add(rows, run);
        this.#read.set(file, { rows, run });
        this.#changed();
      },
      onLetters: (letters) => {
        if (letters) table.setLetters(letters);
        if (!ours()) return;
        this.#lettersSettled = true;
        this.#changed();
      },
      onIdle: () => ours() && this.#rest(),
    });
  }

  /** The given file comes from the page the first time; whenever it is asked for again it is fetched like the others. */
  #fetchOrTake(fetchJson: FetchJson, given: string | undefined): FetchJson {
    if (given === undefined) return fetchJson;
    let promised: Promise<string | undefined> | undefined = new Promise((done) => {
      this.#give = done;
    });
    return async (file, priority) => {
      const text = file === given ? await promised : undefined;
      if (file === given) promised = undefined;
      return text === undefined ? fetchJson(file, priority) : JSON.parse(text);
    };
  }

  #ask(question: Question): void {
    if (question.kind === 'look') {
      // Whoever scrolls on no longer waits for the window before.
      this.#waiting = this.#waiting.filter(({ kind }) => kind !== 'look');
    }
    if (this.#canAnswer(question)) this.#answer(question);
    else this.#waiting.push(question);
    if (isByText(question)) this.#stream?.hurry();
  }

  #canAnswer(question: Question): boolean {
    const { segments, ofSegments, failed } = this.#progress();
    const began = segments > 0 || failed > 0 || ofSegments === 0;
    return began && (this.#lettersSettled || !isByText(question));
  }

  #answer(question: Question): void {
    const { kind, ticket, view } = question;
    if (kind === 'find') {
      this.#post({ kind, ticket, ...this.#table.find(view, question.id) });
      return;
    }
    const look = this.#table.look(view, question, question.anchor);
    this.#post({ kind, ticket, ...look, progress: this.#progress() });
  }

  #progress(): TableProgress {
    return { ...this.#table.progress, ofSegments: this.#ofSegments, failed: this.#stream?.failed ?? 0 };
  }

  /** Answers what can be answered now; tells the page soon. */
  #changed(): void {
    const ready = this.#waiting.filter((question) => this.#canAnswer(question));
    this.#waiting = this.#waiting.filter((question) => !ready.includes(question));
    for (const question of ready) this.#answer(question);
    this.#stream?.hurry();
    this.#grown ??= setTimeout(() => this.#tellGrown(), GROWN_MS);
  }

  /** All that was asked for has come, or could not be had. */
  #rest(): void {
    this.#changed();
    this.#tellGrown();
    this.#mergeAhead();
  }

  #tellGrown(): void {
    clearTimeout(this.#grown);
    this.#grown = undefined;
    this.#post({ kind: 'grown', progress: this.#progress() });
  }

  /** One column at a time, so that a question between two of them is not kept waiting. */
  #mergeAhead(): void {
    const table = this.#table;
    const [...columns] = PRESORTED_COLUMNS;
    const step = () => {
      const column = columns.shift();
      if (column === undefined || table !== this.#table) return;
      table.mergeAhead(column);
      setTimeout(step);
    };
    setTimeout(step);
  }
}

function isByText({ view: { sort } }: Question): boolean {
  return sort?.key === 'title' || sort?.key === 'author';
}
