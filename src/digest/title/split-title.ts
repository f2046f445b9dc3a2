/**
 * Takes a title cell apart: what the paper is called, how the translator introduced it, and what was said about it.
 * Word for word: nothing is lost but white space and the marks that wrap a whole title.
 */

import { listMark, present, toLines } from './cell-lines.ts';
import { skipIntroduction } from './introduction.ts';
import { isNoTitle } from './refusal.ts';
import { continuationEnd } from './title-continuation.ts';
import { readHead } from './title-line.ts';
import { unwrap } from './unwrap.ts';

export interface TitleParts {
  titleZh?: string;
  titleEn?: string;
  titleLead?: string;
  titleNote?: string;
}

export function splitTitle(cell: string, context: { titleEn?: string }): TitleParts {
  const { titleEn } = context;
  const lines = toLines(cell);
  const start = skipIntroduction(lines, titleEn);
  const line = lines[start.line];
  if (line === undefined) return parts({ note: [cell] });
  const mark = listMark(lines, start.line, titleEn);
  const head = readHead(line.text.slice(mark.length), titleEn);
  if (head.title === '' || isNoTitle(head, titleEn, start.line < lines.length - 1))
    return parts({ note: [cell] });
  const last = head.note === '' ? continuationEnd(lines, start.line, titleEn) : start.line;
  const joined = lines.slice(start.line + 1, last + 1).map((next) => next.text);
  return parts({
    lead: [cell.slice(start.leadFrom, line.start) + mark, head.lead],
    title: joined.length === 0 ? head.title : unwrap([head.title, ...joined].join(' '), titleEn),
    note: [cell.slice(0, start.leadFrom), head.note, cell.slice(lines[last]!.end)],
  });
}

function parts(pieces: { lead?: string[]; title?: string; note: string[] }): TitleParts {
  const titleLead = joinPresent(pieces.lead ?? [], '\n');
  const titleNote = joinPresent(pieces.note, '\n\n');
  return {
    ...(pieces.title !== undefined && { titleZh: pieces.title }),
    ...(titleLead !== undefined && { titleLead }),
    ...(titleNote !== undefined && { titleNote }),
  };
}

function joinPresent(pieces: readonly string[], separator: string): string | undefined {
  return present(pieces.flatMap((piece) => present(piece) ?? []).join(separator));
}
