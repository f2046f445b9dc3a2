/** The contract of formats. A format finds papers in a text; days, sources and rows are made of them for all formats alike. */
import type { Outage } from '#core/dataset/manifest.ts';
import type { Problem } from '#core/paper/problem.ts';
import type { Source } from '#core/paper/source.ts';
import type { Entry } from '#digest/entry.ts';

export interface SourceText {
  /** Path as it was given. */
  file: string;
  text: string;
  lines: readonly string[];
}

/** Papers of one day and source, or of what a heading holds together. */
export interface Part {
  /** From a heading or a key; the file's name tells it otherwise. */
  day?: string;
  /** The other reading of a day such as `07/01/2026`. */
  swappedDay?: string;
  source?: Source;
  entries: Entry[];
  outage?: Pick<Outage, 'kind' | 'text'>;
}

export interface FormatReading {
  /** Default: `digest`. */
  kind?: 'digest' | 'combined' | 'index';
  parts: Part[];
  problems?: Omit<Problem, 'file'>[];
  /** Day on which the text says it was made; the digest's day where nothing else tells one. */
  updatedOn?: string;
  /** Whether the line, from 1, belongs to a paper: links in it are the paper's own. */
  ownsLine?: (line: number) => boolean;
}

export interface Format {
  /** For people: `JSON lines`. */
  name: string;
  /** Undefined where the text is of another format. It is told by its content, never by the name of the file alone. */
  read: (source: SourceText) => FormatReading | undefined;
}
