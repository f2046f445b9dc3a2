/** Lines of values in JSON, whose parser does not tell them: texts are looked for in the order in which they stand. */

/** A text is looked for no further on than this. */
const REACH = 200_000;
/** After so many that were not found the texts are written in another way, and none is looked for. */
const MOST_MISSES = 20;

export class LineFinder {
  readonly #text: string;
  #at = 0;
  #line = 1;
  #misses = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Line, from 1, of the first text that is found behind the one found last; that one's line where none is. */
  find(...texts: readonly (string | undefined)[]): number {
    for (const text of texts) {
      if (text === undefined || text === '' || this.#misses > MOST_MISSES) continue;
      const at = this.#text.slice(this.#at, this.#at + REACH).indexOf(JSON.stringify(text));
      if (at === -1) this.#misses += 1;
      else return this.#moveTo(this.#at + at);
    }
    return this.#line;
  }

  #moveTo(at: number): number {
    let next = this.#text.indexOf('\n', this.#at);
    while (next !== -1 && next < at) {
      this.#line += 1;
      next = this.#text.indexOf('\n', next + 1);
    }
    this.#at = at;
    return this.#line;
  }
}
