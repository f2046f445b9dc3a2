/** The line that tells how far a run is: rewritten in place in a terminal, printed now and then into a log. */

/** Milliseconds between two lines of a log, and between two looks of a terminal. */
const LOG_MS = 30_000;
const TERMINAL_MS = 250;

export class StatusLine {
  #line;
  #stream;
  #timer;

  /**
   * @param {() => string} line
   * @param {NodeJS.WriteStream} [stream]
   */
  constructor(line, stream = process.stdout) {
    this.#line = line;
    this.#stream = stream;
    this.#timer = setInterval(() => this.#show(), stream.isTTY ? TERMINAL_MS : LOG_MS);
    this.#timer.unref();
  }

  /** Something that stays, above the line. */
  print(text) {
    this.#clear();
    this.#stream.write(`${text}\n`);
  }

  end() {
    clearInterval(this.#timer);
    this.#clear();
  }

  #show() {
    if (!this.#stream.isTTY) return void this.#stream.write(`${this.#line()}\n`);
    this.#clear();
    this.#stream.write([...this.#line()].slice(0, this.#stream.columns - 1).join(''));
  }

  #clear() {
    if (this.#stream.isTTY) this.#stream.write('\r\u001b[2K');
  }
}
