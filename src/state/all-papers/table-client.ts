/** The page's end of the table's worker: started once, kept for the whole visit, so that coming back finds the rows there. */

import type { Manifest } from '#core/dataset/manifest.ts';
import type { TableAnswer, TableRequest } from '#core/protocol/all-papers-messages.ts';
import { Store } from '#state/store.ts';
import { BASE_URL } from '#state/url/base.ts';

export class TableClient {
  /** The last message of the worker. */
  readonly answers = new Store<TableAnswer | undefined>(undefined);
  /** How often the worker's code failed to load. */
  readonly failures = new Store(0);
  #worker: Worker | undefined;
  #opened: Manifest | undefined;
  /** As the page last asked; a worker that takes the place of a broken one is told, too. */
  #run: TableRequest | undefined;
  #seed: { file: string; text: Promise<string | undefined> } | undefined;

  send(request: TableRequest): void {
    if (request.kind === 'run') this.#run = request;
    this.start().postMessage(request);
  }

  /** Loads the worker's code, so that it is ready when the table is. */
  start(): Worker {
    if (this.#worker) return this.#worker;
    // The bundler finds the worker's code by this very form.
    const worker = new Worker(new URL('../../workers/all-papers/all-papers-worker.ts', import.meta.url), {
      type: 'module',
      name: 'archive-table',
    });
    worker.onmessage = ({ data }: MessageEvent<TableAnswer>) => this.answers.set(data);
    worker.onerror = () => {
      // A worker whose code could not be had never answers: the next one may.
      worker.terminate();
      this.#worker = undefined;
      this.#opened = undefined;
      this.failures.set(this.failures.get() + 1);
    };
    this.#worker = worker;
    return worker;
  }

  /** Which archive to stream; the same one again changes nothing. */
  open(manifest: Manifest): void {
    if (this.#opened === manifest) return;
    this.#opened = manifest;
    const segments = manifest.segments.map(({ file }) => file);
    const { orders } = manifest;
    const seed = this.#seed && segments.includes(this.#seed.file) ? this.#seed : undefined;
    this.#seed = undefined;
    this.send({
      kind: 'open',
      base: BASE_URL.href,
      segments,
      ...(orders !== undefined && { orders }),
      ...(seed && { given: seed.file }),
    });
    void seed?.text.then((text) => this.send({ kind: 'give', ...(text !== undefined && { text }) }));
    if (this.#run) this.send(this.#run);
  }

  /** The text of a segment that the page asked for before the worker's code was there; the worker is given it. Once, for a page that opens here. */
  seed(file: string, text: Promise<string | undefined>): void {
    if (!this.#opened) this.#seed ??= { file, text };
  }

  /** Ahead of the table: its newest rows, unless it has begun already. */
  warm(manifest: Manifest): void {
    this.open(manifest);
    if (!this.#run) this.send({ kind: 'run', segments: 1 });
  }
}

export const tableClient = new TableClient();
