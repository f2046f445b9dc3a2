/** The page of the measurement in Chromium: asks the search worker, or the same engine on its own thread, and takes the time. */
import type { SearchAnswer } from '#core/protocol/search-messages.ts';
import { SearchEngine } from '#workers/search/search-engine.ts';
import { readOverNetwork } from '#workers/search/search-io.ts';

type Listener = (answer: SearchAnswer) => boolean;

class Side {
  readonly #send: (message: unknown) => void;
  readonly #listeners = new Set<Listener>();
  #ticket = 0;

  constructor(send: (message: unknown) => void) {
    this.#send = send;
  }

  receive(answer: SearchAnswer): void {
    for (const listener of this.#listeners) if (listener(answer)) this.#listeners.delete(listener);
  }

  /** Milliseconds from the question to the first answer with its hits. */
  async ask(text: string): Promise<number> {
    this.#ticket += 1;
    const ticket = this.#ticket;
    const start = performance.now();
    const answered = this.#until((answer) => answer.kind !== 'texts' && answer.ticket === ticket);
    this.#send({ kind: 'search', ticket, text, sources: [], months: [], from: 0, to: 10 });
    await answered;
    return performance.now() - start;
  }

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

const opened = {
  ...JSON.parse(document.getElementById('open')!.textContent!),
  base: new URL('.', location.href).href,
};
const sides = new Map<boolean, Side>();

function open(threaded: boolean): Side {
  const known = sides.get(threaded);
  if (known) return known;
  const side = threaded ? besideThePage() : onThePage();
  sides.set(threaded, side);
  return side;
}

function besideThePage(): Side {
  const worker = new Worker(new URL('search-bench/worker.js', location.href), { type: 'module' });
  const side = new Side((message) => worker.postMessage(message));
  worker.onmessage = ({ data }) => side.receive(data);
  worker.postMessage(opened);
  return side;
}

function onThePage(): Side {
  const engine = new SearchEngine({
    post: (answer) => side.receive(answer),
    reader: readOverNetwork,
    pause: () => Promise.resolve(),
    isKept: () => Promise.resolve(false),
  });
  const side: Side = new Side((message) => engine.receive(message));
  engine.receive(opened);
  return side;
}

Object.assign(globalThis, { bench: { open } });
