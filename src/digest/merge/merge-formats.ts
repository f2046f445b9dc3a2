/**
 * The same paper from several files of one day and source becomes one row. The row of the format that is made for reading wins
 * (`FORMAT_ORDER`); what it lacks is filled from the others, in their order. Documented in docs/formats.md.
 */
import type { Row } from '#core/paper/row.ts';
import type { Digest, DigestFile } from '#digest/digest.ts';

/** Formats as `formats/` names them; the first wins. */
export const FORMAT_ORDER: readonly string[] = [
  'a file for each paper',
  'Markdown',
  'JSON lines',
  'JSON',
  'CSV',
  'a feed (Atom or RSS)',
  'BibTeX',
  'RIS',
];

/** Two digests in Markdown are told apart: each has a translation of its own. */
const SEPARATE = 'Markdown';
/** Never taken from another file: they say where the row stands. */
const PLACE: ReadonlySet<string> = new Set(['file', 'line', 'source', 'digestDate', 'id']);

/** Files as they are, where all are of one format that is kept apart. Files and rows are not changed, but copied. */
export function mergeFormats(files: readonly DigestFile[]): DigestFile[] {
  if (files.every((file) => file.format === SEPARATE || file.format === undefined)) return [...files];
  const merger = new FormatMerger();
  const ranked = [...files].sort((a, b) => rankOf(a) - rankOf(b));
  for (const file of ranked) merger.add(file);
  return files.map((file) => merger.result(file));
}

interface Kept {
  file: DigestFile;
  row: Row;
}

class FormatMerger {
  /** By day, source and id. */
  readonly #kept = new Map<string, Kept>();
  readonly #filled = new Map<Row, Row>();
  readonly #dropped = new Set<Row>();

  add(file: DigestFile): void {
    for (const digest of file.digests) for (const row of digest.rows) this.#addRow(file, digest, row);
  }

  result(file: DigestFile): DigestFile {
    const digests = file.digests.flatMap((digest) => this.#digest(digest));
    return { ...file, digests };
  }

  #addRow(file: DigestFile, digest: Digest, row: Row): void {
    const key = `${digest.day ?? ''} ${digest.source} ${row.id}`;
    const kept = this.#kept.get(key);
    if (!kept) this.#kept.set(key, { file, row });
    else if (kept.file !== file && !(kept.file.format === SEPARATE && file.format === SEPARATE)) {
      this.#filled.set(kept.row, fillRow(this.#filled.get(kept.row) ?? kept.row, row));
      this.#dropped.add(row);
    }
  }

  /** None where other files have all its rows. */
  #digest(digest: Digest): Digest[] {
    const rows = digest.rows.flatMap((row) => (this.#dropped.has(row) ? [] : [this.#filled.get(row) ?? row]));
    return rows.length === 0 && digest.rows.length > 0 ? [] : [{ ...digest, rows }];
  }
}

/** `row` with what only `other` has, its longer list of authors and its better abstracts. */
export function fillRow(row: Row, other: Row): Row {
  const filled: Record<string, unknown> = { ...row };
  for (const [name, value] of Object.entries(other)) if (!PLACE.has(name)) filled[name] ??= value;
  if ((other.authors?.length ?? 0) > (row.authors?.length ?? 0)) filled.authors = other.authors;
  if (isFuller(other.abstractEn, row.abstractEn)) filled.abstractEn = other.abstractEn;
  if (row.summary && other.summary) filled.summary = { ...other.summary, ...row.summary };
  if (row.translationFailed && other.abstractZh !== undefined && !other.translationFailed) {
    filled.abstractZh = other.abstractZh;
    delete filled.translationFailed;
  } else if (!row.translationFailed) delete filled.translationFailed;
  return filled as unknown as Row;
}

/** The same text, of which the other was cut off. */
function isFuller(text: string | undefined, than: string | undefined): boolean {
  if (text === undefined || than === undefined || text.length <= than.length) return false;
  const start = than.replace(/[\s.…]+$/, '').slice(0, 60);
  return text.startsWith(start);
}

function rankOf({ format }: DigestFile): number {
  const rank = FORMAT_ORDER.indexOf(format ?? '');
  return rank === -1 ? FORMAT_ORDER.length : rank;
}
