/** JSON with the line of each value, so that a mistake in a file is named where it stands. */

export interface LocatedJson {
  value: unknown;
  /** Line from 1 of the key or element at a path such as `['sources', 'arxiv', 0]`, else of the nearest one around it. */
  lineOf(path: readonly (string | number)[]): number;
}

/** What keeps a text from being JSON. */
export class JsonError extends Error {
  constructor(
    readonly line: number,
    what: string,
  ) {
    super(what);
  }
}

/** Throws a `JsonError`. A byte order mark is passed over. */
export function parseJson(text: string): LocatedJson {
  const reader = new JsonReader(text.replace(/^\uFEFF/, ''));
  const value = reader.read();
  return { value, lineOf: (path) => findLine(reader.lines, path) };
}

function findLine(lines: ReadonlyMap<string, number>, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const line = lines.get(keyOf(path.slice(0, length)));
    if (line !== undefined) return line;
  }
  return 1;
}

function keyOf(path: readonly (string | number)[]): string {
  return JSON.stringify(path.map(String));
}

const BLANK = /[ \t\r\n]*/y;
/** A string may still hold what JSON forbids; reading it tells. */
const SCALAR = /"(?:[^"\\\n]|\\.)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class JsonReader {
  readonly lines = new Map<string, number>();
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): unknown {
    const value = this.#value([]);
    this.#skip();
    if (this.#at < this.#text.length) throw this.#error('text follows the end of the object');
    return value;
  }

  #value(path: readonly string[]): unknown {
    this.#skip();
    if (this.#take('{')) return this.#object(path);
    if (this.#take('[')) return this.#array(path);
    return this.#scalar('a value');
  }

  #object(path: readonly string[]): object {
    const entries: [string, unknown][] = [];
    this.#list('}', () => {
      this.#skip();
      if (this.#text[this.#at] !== '"') throw this.#error('a name in double quotes is missing');
      const line = this.#line();
      const name = String(this.#scalar('a name'));
      const here = [...path, name];
      if (this.lines.has(keyOf(here))) throw this.#error(`${name} stands here a second time`);
      this.lines.set(keyOf(here), line);
      this.#skip();
      if (!this.#take(':')) throw this.#error(`the colon behind ${name} is missing`);
      entries.push([name, this.#value(here)]);
    });
    // Without a prototype's setters: a key may be called anything.
    return Object.fromEntries(entries);
  }

  #array(path: readonly string[]): unknown[] {
    const values: unknown[] = [];
    this.#list(']', () => {
      this.#skip();
      const here = [...path, String(values.length)];
      this.lines.set(keyOf(here), this.#line());
      values.push(this.#value(here));
    });
    return values;
  }

  /** Elements between commas, until the bracket that closes them. */
  #list(end: string, readElement: () => void): void {
    this.#skip();
    if (this.#take(end)) return;
    do {
      this.#skip();
      if (this.#text[this.#at] === end) throw this.#error(`no comma may stand before ${end}`);
      readElement();
      this.#skip();
    } while (this.#take(','));
    if (!this.#take(end)) throw this.#error(`a comma or ${end} is missing`);
  }

  #scalar(what: string): unknown {
    SCALAR.lastIndex = this.#at;
    const [found] = SCALAR.exec(this.#text) ?? [];
    if (found === undefined) throw this.#error(`${what} is missing or not written as JSON`);
    try {
      const value: unknown = JSON.parse(found);
      this.#at += found.length;
      return value;
    } catch {
      throw this.#error(`${found} is not written as JSON`);
    }
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #skip(): void {
    BLANK.lastIndex = this.#at;
    this.#at += BLANK.exec(this.#text)![0].length;
  }

  #line(): number {
    return this.#text.slice(0, this.#at).split('\n').length;
  }

  #error(what: string): JsonError {
    return new JsonError(this.#line(), what);
  }
}
