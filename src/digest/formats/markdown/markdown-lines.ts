/** What a single line of Markdown looks like, as far as digests care. */
import { cutAtPipes } from '#digest/formats/markdown-table/pipe-pieces.ts';

/** `\r\n`, `\n` and a lone `\r` end a line alike. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return INVISIBLE.test(text) ? lines.map((line) => line.replace(BEFORE_MARK, '')) : lines;
}

const INVISIBLE = /[\u200b\u2060\ufeff]/;
/** Before a pipe or a heading's mark they only hide how the line begins. */
const BEFORE_MARK = /^[\u200b\u2060\ufeff]+(?=[|#>])/;

export interface Heading {
  /** 1 to 6; 0 for front matter. */
  level: number;
  text: string;
}

export function readHeading(line: string): Heading | undefined {
  if (line.length > 300) return undefined;
  const match = /^ {0,3}(#{1,6})[\s\u3000]*(?!#)(.*?)[\s#]*$/.exec(line);
  return match ? { level: match[1]!.length, text: match[2]! } : undefined;
}

/** `|---|:--:|` and the same without outer pipes. */
export function isAlignmentRow(line: string | undefined): boolean {
  return (
    line !== undefined && line.length < 2000 && /^[\s|:+-]*$/.test(line) && /-/.test(line) && /\|/.test(line)
  );
}

/** The cells of a row that stands on one line, with or without outer pipes. */
export function cellsOfLine(line: string): string[] {
  const cells = cutAtPipes(line.trim()).map((piece) => piece.text.trim());
  if (cells.length > 1 && cells[0] === '') cells.shift();
  if (cells.length > 1 && cells[cells.length - 1] === '') cells.pop();
  return cells;
}

export function beginsWithPipe(line: string): boolean {
  return /^\s*\|/.test(line);
}

/** Whether a row that ends here is closed. */
export function endsWithPipe(line: string): boolean {
  return /(?:^|[^\\])\|\s*$/.test(line.slice(-200));
}

export function isBlank(line: string): boolean {
  return line.trim() === '';
}
