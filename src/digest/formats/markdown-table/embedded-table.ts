/** A small table that a translator put into a note: its pipes part no cells of the row that it stands in. */

import { beginsWithPipe, endsWithPipe, isAlignmentRow } from '#digest/formats/markdown/markdown-lines.ts';

/** Offsets from and to of each such table: a line above a row of dashes, and the lines below it, none with a link. */
export function findEmbeddedTables(text: string): [from: number, to: number][] {
  const lines = text.split('\n');
  const starts = lineStarts(lines);
  const isPart = (line: string | undefined) =>
    line !== undefined && beginsWithPipe(line) && endsWithPipe(line) && !/\]\(|https?:/.test(line);
  const found: [number, number][] = [];
  for (let at = 2; at < lines.length; at += 1) {
    if (!isAlignmentRow(lines[at]) || !isPart(lines[at]) || !isPart(lines[at - 1])) continue;
    let end = at + 1;
    while (isPart(lines[end])) end += 1;
    found.push([starts[at - 1]!, starts[end]! - 1]);
    at = end;
  }
  return found;
}

/** One more than there are lines: the last is where the text ends, and a line break more. */
function lineStarts(lines: readonly string[]): number[] {
  const starts = [0];
  for (const line of lines) starts.push(starts[starts.length - 1]! + line.length + 1);
  return starts;
}
