/** The guard over all formats: papers that files link to and that no row of the whole run holds. */
import type { Problem } from '#core/paper/problem.ts';
import type { Row } from '#core/paper/row.ts';
import type { DigestFile } from '#digest/digest.ts';
import { keyOfId, type PaperMention, paperKeys } from './paper-mentions.ts';

/** A file with rows may refer to a paper or two that it does not list. */
const TOLERATED = 2;
const SHOWN_LINES = 3;

/** Mentions that belong to no row of the file itself: neither as its paper nor in any of its texts. */
export function unreadMentions(mentions: readonly PaperMention[], rows: readonly Row[]): PaperMention[] {
  const ids = new Set(rows.map((row) => keyOfId(row.id)));
  const left = mentions.filter(({ key }) => !ids.has(key));
  if (left.length === 0) return left;
  const inTexts = new Set(rows.flatMap((row) => textsOf(row).flatMap((text) => [...paperKeys(text)])));
  return left.filter(({ key }) => !inTexts.has(key));
}

/** One problem for each file whose papers are not read, also not from another file of the run. */
export function unreadPapers(files: readonly DigestFile[]): Problem[] {
  if (files.every((file) => file.unread.length === 0)) return [];
  const read = new Set(files.flatMap((file) => rowsOf(file).map((row) => keyOfId(row.id))));
  return files.flatMap((file) => {
    const left = file.unread.filter(({ key }) => !read.has(key));
    const tolerated = rowsOf(file).length > 0 ? TOLERATED : 0;
    return left.length > tolerated ? [unreadProblem(file, left)] : [];
  });
}

function unreadProblem(file: DigestFile, left: readonly PaperMention[]): Problem {
  const lines = [...new Set(left.map((mention) => mention.line))];
  const shown = lines.slice(0, SHOWN_LINES).join(', ');
  const more = lines.length > SHOWN_LINES ? ` and ${lines.length - SHOWN_LINES} more` : '';
  const papers = left.length === 1 ? '1 paper link belongs' : `${left.length} paper links belong`;
  return {
    file: file.file,
    line: lines[0]!,
    kind: 'unread-papers',
    what: `${papers} to no row: ${lines.length === 1 ? 'line' : 'lines'} ${shown}${more}`,
    hint: `These papers are not shown. The file looks like ${file.looksLike}.`,
  };
}

function rowsOf(file: DigestFile): Row[] {
  return file.digests.flatMap((digest) => digest.rows);
}

/** Every string of a row, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
