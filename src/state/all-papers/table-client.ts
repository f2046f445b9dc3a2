/** The page's connection to the table worker: started once and kept, so that returning to the table finds its rows loaded. */
import type { Manifest } from '#core/dataset/manifest.ts';
import type { TableRequest, TableResponse } from '#core/protocol/all-papers-messages.ts';
import { Store } from '#state/store.ts';
import { BASE_URL } from '#state/url/base.ts';

export class TableClient {
  /** The worker's last message. */
  readonly responses = new Store<TableResponse | undefined>(undefined);
  /** How often the worker's code failed to load. */
  readonly failures = new Store(0);
  #worker: Worker | undefined;
  #opened: Manifest | undefined;
  /** The last `stream` request, repeated to a worker that replaces a failed one. */
  #stream: TableRequest | undefined;
  #promised: { file: string; text: Promise<string | undefined> } | undefined;

  send(request: TableRequest): void {
    if (request.kind === 'stream') this.#stream = request;
    this.start().postMessage(request);
  }

  /** Starts loading the worker's code, so that it is ready with the table. */
  start(): Worker {
    if (this.#worker) return this.#worker;
    // The bundler only recognises this exact form.
    const worker = new Worker(new URL('../../workers/all-papers/all-papers-worker.ts', import.meta.url), {
      type: 'module',
      name: 'archive-table',
    });
    worker.onmessage = ({ data }: MessageEvent<TableResponse>) => this.responses.set(data);
    worker.onerror = () => {
      // Its code could not be loaded, so it will never respond; a new worker may.
      worker.terminate();
      this.#worker = undefined;
      this.#opened = undefined;
      this.failures.set(this.failures.get() + 1);
    };
    this.#worker = worker;
    return worker;
  }

  /** Opens an archive; does nothing if it is already open. */
  open(manifest: Manifest): void {
    if (this.#opened === manifest) return;
    this.#opened = manifest;
    const segments = manifest.segments.map(({ file }) => file);
    const { orders } = manifest;
    const promised = this.#promised && segments.includes(this.#promised.file) ? this.#promised : undefined;
    this.#promised = undefined;
    this.send({
      kind: 'open',
      base: BASE_URL.href,
      segments,
      ...(orders !== undefined && { orders }),
      ...(promised && { promisedSegment: promised.file }),
    });
    void promised?.text.then((text) =>
      this.send({ kind: 'provideSegment', ...(text !== undefined && { text }) }),
    );
    if (this.#stream) this.send(this.#stream);
  }

  /** Hands over a segment that the page is already fetching. Only before the first archive is opened, and only once. */
  provideSegment(file: string, text: Promise<string | undefined>): void {
    if (!this.#opened) this.#promised ??= { file, text };
  }

  /** Loads the newest rows ahead of the table, unless it is already streaming. */
  preload(manifest: Manifest): void {
    this.open(manifest);
    if (!this.#stream) this.send({ kind: 'stream', segments: 1 });
  }
}

export const tableClient = new TableClient();
