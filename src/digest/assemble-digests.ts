/** Entries of any format → rows, sorted into digests by day and source. */
import type { Problem } from '#core/paper/problem.ts';
import type { Source } from '#core/paper/source.ts';
import { linkOfEntry } from '#digest/fields/links/link-fields.ts';
import { guessSource, namedSource, UNKNOWN_SOURCE } from '#digest/fields/links/source-of-links.ts';
import type { Digest, DigestFile } from './digest.ts';
import { dayOfPart, placeUndatedRows } from './digest-days.ts';
import type { Entry } from './entry.ts';
import { readFileName, readFolderName } from './fields/digest-label.ts';
import { readEntry } from './fields/entry-row.ts';
import type { FormatReading, Part } from './formats/format.ts';

export interface Assembled {
  digests: Digest[];
  problems: Problem[];
  pages: DigestFile['pages'];
}

/** Parts of one day and source are one digest, in order of first appearance. */
export function assembleDigests(file: string, reading: FormatReading): Assembled {
  const problems: Problem[] = (reading.problems ?? []).map((problem) => ({ file, ...problem }));
  const shelf = new DigestShelf(file);
  const pages: DigestFile['pages'] = [];
  for (const part of reading.parts) readPart(file, part, shelf, { problems, pages });
  const digests = placeUndatedRows(shelf.digests(), reading.updatedOn);
  for (const digest of digests) if (digest.rows.length === 0) digest.outage ??= { kind: 'empty' };
  problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { digests, problems: [...unknownPlaces(file, digests), ...problems], pages };
}

class DigestShelf {
  readonly #file: string;
  readonly #digests = new Map<string, Digest>();

  constructor(file: string) {
    this.#file = file;
  }

  take(day: string | undefined, source: Source): Digest {
    const key = `${day} ${source}`;
    const known = this.#digests.get(key);
    if (known) return known;
    const digest: Digest = { ...(day !== undefined && { day }), source, file: this.#file, rows: [] };
    this.#digests.set(key, digest);
    return digest;
  }

  digests(): Digest[] {
    return [...this.#digests.values()];
  }
}

function readPart(
  file: string,
  part: Part,
  shelf: DigestShelf,
  found: Pick<Assembled, 'problems' | 'pages'>,
): void {
  const named = readFileName(file);
  const day = dayOfPart(part, named.day);
  const said = part.source ?? named.source;
  const usual = said ?? usualSource(file, part.entries);
  const digest = part.entries.length === 0 || said !== undefined ? shelf.take(day, usual) : undefined;
  for (const entry of part.entries) {
    const source = said ?? sourceOfEntry(entry) ?? usual;
    const read = readEntry(entry, { file, source, ...(day !== undefined && { digestDate: day }) });
    found.problems.push(...read.problems);
    if (read.target !== undefined) found.pages.push({ line: entry.line, target: read.target });
    if (read.row) shelf.take(day, source).rows.push(read.row);
  }
  if (digest && part.outage && (part.entries.length === 0 || part.outage.kind === 'failed'))
    digest.outage ??= part.outage;
}

/** Where neither heading nor name tells it: the house that most links lead to, or the folder. */
function usualSource(file: string, entries: readonly Entry[]): Source {
  return guessSource(entries.map(linkOfEntry)) ?? readFolderName(file) ?? UNKNOWN_SOURCE;
}

/** The link is surer than what the digest calls the source. */
function sourceOfEntry(entry: Entry): Source | undefined {
  const linked = guessSource([linkOfEntry(entry)]);
  const named = namedSource(entry.fields.source);
  return linked === undefined || (named !== undefined && linked === 'doi') ? named : linked;
}

function unknownPlaces(file: string, digests: readonly Digest[]): Problem[] {
  const problems: Problem[] = [];
  if (digests.some((digest) => digest.source === UNKNOWN_SOURCE))
    problems.push({
      file,
      kind: 'no-source',
      what: 'neither heading, file name nor links tell the source of the digest',
      hint: 'Name the file YYYY-MM-DD-SOURCE.md, with arxiv, biorxiv or medrxiv as SOURCE.',
    });
  if (digests.some((digest) => digest.day === undefined))
    problems.push({
      file,
      kind: 'no-date',
      what: 'neither a heading nor the name of the file tells the day of the digest',
      hint: 'Its papers are found by id and in the table of all papers, but on no day. Name the file YYYY-MM-DD-SOURCE.md.',
    });
  return problems;
}
