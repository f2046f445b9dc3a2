/** The page that chromium-queries.ts opens: times queries to the search worker, or to the same engine on the page's own thread. */
import type { SearchResponse } from '#core/protocol/search-messages.ts';
import { SearchEngine } from '#workers/search/search-engine.ts';
import { readOverNetwork } from '#workers/search/search-io.ts';

type Listener = (answer: SearchResponse) => boolean;

class SearchClient {
  readonly #send: (message: unknown) => void;
  readonly #listeners = new Set<Listener>();
  #requestId = 0;

  constructor(send: (message: unknown) => void) {
    this.#send = send;
  }

  receive(answer: SearchResponse): void {
    for (const listener of this.#listeners) if (listener(answer)) this.#listeners.delete(listener);
  }

  /** Milliseconds from the query to the first answer with hits. */
  async ask(text: string): Promise<number> {
    this.#requestId += 1;
    const requestId = this.#requestId;
    const start = performance.now();
    const answered = this.#until((answer) => answer.kind !== 'texts' && answer.requestId === requestId);
    this.#send({ kind: 'search', requestId, text, sources: [], months: [], from: 0, to: 10 });
    await answered;
    return performance.now() - start;
  }

  /** Milliseconds until all texts are loaded. */
  async loadTexts(): Promise<number> {
    const start = performance.now();
    const loaded = this.#until((answer) => answer.kind === 'texts' && answer.state === 'complete');
    this.#send({ kind: 'texts', load: true });
    await loaded;
    return performance.now() - start;
  }

  #until(listener: Listener): Promise<void> {
    return new Promise((resolve) => {
      this.#listeners.add((answer) => {
        if (!listener(answer)) return false;
        resolve();
        return true;
      });
    });
  }
}

const openMessage = {
  ...JSON.parse(document.getElementById('open')!.textContent!),
  base: new URL('.', location.href).href,
};
const clients = new Map<boolean, SearchClient>();

function open(inWorker: boolean): SearchClient {
  const opened = clients.get(inWorker);
  if (opened) return opened;
  const client = inWorker ? openInWorker() : openOnPage();
  clients.set(inWorker, client);
  return client;
}

function openInWorker(): SearchClient {
  const worker = new Worker(new URL('search-bench/worker.js', location.href), { type: 'module' });
  const client = new SearchClient((message) => worker.postMessage(message));
  worker.onmessage = ({ data }) => client.receive(data);
  worker.postMessage(openMessage);
  return client;
}

function openOnPage(): SearchClient {
  const engine = new SearchEngine({
    post: (answer) => client.receive(answer),
    openReader: readOverNetwork,
    yieldToMessages: () => Promise.resolve(),
    isCached: () => Promise.resolve(false),
  });
  const client: SearchClient = new SearchClient((message) => engine.receive(message));
  engine.receive(openMessage);
  return client;
}

Object.assign(globalThis, { bench: { open } });
