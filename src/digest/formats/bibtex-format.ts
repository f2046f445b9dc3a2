/**
 * BibTeX and BibLaTeX, as reference managers export them. A scanner of its own, in linear time: see docs/decisions. Values keep their
 * TeX, which the page shows as it shows that of any title.
 */
import type { Entry } from '#digest/entry.ts';
import { FieldCollector } from '#digest/fields/collect-fields.ts';
import type { Format, FormatReading, SourceText } from './format.ts';

export const bibtexFormat: Format = { name: 'BibTeX', read: readBibtex };

const NO_ENTRY = /^(?:comment|preamble|string)$/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function readBibtex({ text }: SourceText): FormatReading | undefined {
  if (!/^\s*@[a-z]+\s*[{(]/im.test(text.slice(0, 20_000)) || /^\s*[{[<|]/.test(text)) return undefined;
  const scanner = new BibtexScanner(text);
  const entries: Entry[] = [];
  for (let found = scanner.next(); found; found = scanner.next()) {
    const entry = entryOf(found);
    if (entry) entries.push(entry);
  }
  return entries.length === 0 ? undefined : { parts: [{ entries }] };
}

interface BibtexEntry {
  line: number;
  /** Names in lower case; values without their delimiters. */
  values: Map<string, string>;
}

function entryOf({ line, values }: BibtexEntry): Entry | undefined {
  if (!values.has('title')) return undefined;
  const collector = new FieldCollector();
  for (const [name, value] of values) {
    if (name === 'author') collector.add('authors', value.split(/\s+and\s+/i).map(unbraced));
    else if (name === 'eprint') collector.add('id', value);
    else if (name !== 'date' && name !== 'year' && name !== 'month') collector.add(name, unbraced(value));
  }
  const date = dateOf(values);
  if (date !== undefined) collector.add('published on', date);
  return { line, fields: collector.fields() };
}

/** Braces that only keep capitals; those behind a command are its argument. */
function unbraced(value: string): string {
  return value
    .replace(/(^|[^\\\w])\{([^{}\\]*)\}/g, '$1$2')
    .replace(/\s+/g, ' ')
    .replace(/^\{(.*)\}$/, '$1')
    .trim();
}

function dateOf(values: ReadonlyMap<string, string>): string | undefined {
  const whole = /^\d{4}-\d\d-\d\d/.exec(values.get('date') ?? '')?.[0];
  if (whole !== undefined) return whole;
  const [year, day] = [values.get('year'), values.get('day')];
  const name = values.get('month')?.slice(0, 3).toLowerCase() ?? '';
  const month = MONTHS.indexOf(name) + 1 || Number(values.get('month'));
  if (!year || !day || !month) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

class BibtexScanner {
  readonly #text: string;
  readonly #strings = new Map<string, string>();
  #at = 0;
  #line = 1;
  #counted = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next entry; an entry that is broken off ends the text. */
  next(): BibtexEntry | undefined {
    const head = /@\s*([a-z]+)\s*[{(]\s*/giy;
    for (;;) {
      this.#at = this.#text.indexOf('@', this.#at);
      if (this.#at === -1) return undefined;
      head.lastIndex = this.#at;
      const match = head.exec(this.#text);
      if (!match) {
        this.#at += 1;
        continue;
      }
      const line = this.#lineAt(this.#at);
      this.#at += match[0].length;
      const type = match[1]!;
      if (/^string$/i.test(type))
        for (const [name, value] of this.#readValues()) this.#strings.set(name, value);
      if (NO_ENTRY.test(type)) continue;
      this.#skipKey();
      return { line, values: this.#readValues() };
    }
  }

  #skipKey(): void {
    const end = /[,}]/g;
    end.lastIndex = this.#at;
    const match = end.exec(this.#text);
    if (match && !this.#text.slice(this.#at, match.index).includes('=')) this.#at = match.index;
  }

  #readValues(): Map<string, string> {
    const values = new Map<string, string>();
    const name = /[\s,]*([\w-]+)\s*=\s*/gy;
    for (;;) {
      name.lastIndex = this.#at;
      const match = name.exec(this.#text);
      if (!match) return values;
      this.#at += match[0].length;
      const value = this.#readValue();
      const key = match[1]!.toLowerCase();
      if (value !== '' && !values.has(key)) values.set(key, value);
    }
  }

  /** `{…}`, `"…"`, a number or the name of a string, joined by `#`. */
  #readValue(): string {
    let value = '';
    do {
      const char = this.#text[this.#at];
      if (char === '{') value += this.#readBraced();
      else if (char === '"') value += this.#readQuoted();
      else value += this.#readWord();
    } while (this.#skipHash());
    return value.trim();
  }

  #readBraced(): string {
    const from = this.#at + 1;
    let depth = 0;
    for (let at = this.#at; at < this.#text.length; at += 1) {
      const char = this.#text[at];
      if (char === '\\') at += 1;
      else if (char === '{') depth += 1;
      else if (char === '}') depth -= 1;
      if (depth > 0) continue;
      this.#at = at + 1;
      return this.#text.slice(from, at);
    }
    this.#at = this.#text.length;
    return this.#text.slice(from);
  }

  #readQuoted(): string {
    const from = this.#at + 1;
    let depth = 0;
    for (let at = from; at < this.#text.length; at += 1) {
      const char = this.#text[at];
      if (char === '\\') at += 1;
      else if (char === '{') depth += 1;
      else if (char === '}') depth -= 1;
      else if (char === '"' && depth <= 0) {
        this.#at = at + 1;
        return this.#text.slice(from, at);
      }
    }
    this.#at = this.#text.length;
    return this.#text.slice(from);
  }

  #readWord(): string {
    const word = /[^\s,}#]*/y;
    word.lastIndex = this.#at;
    const text = word.exec(this.#text)![0];
    this.#at += text.length;
    return this.#strings.get(text.toLowerCase()) ?? text;
  }

  #skipHash(): boolean {
    const hash = /\s*#\s*/y;
    hash.lastIndex = this.#at;
    const match = hash.exec(this.#text);
    if (match) this.#at += match[0].length;
    return match !== null;
  }

  #lineAt(offset: number): number {
    for (let next = this.#text.indexOf('\n', this.#counted); next !== -1 && next < offset; ) {
      this.#line += 1;
      this.#counted = next + 1;
      next = this.#text.indexOf('\n', this.#counted);
    }
    return this.#line;
  }
}
