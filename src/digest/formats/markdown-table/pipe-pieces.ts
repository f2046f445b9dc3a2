/** Cuts the text of table rows at its pipes, before anyone knows which pipe parts cells and which belongs to a text. */

export interface Piece {
  text: string;
  /** Offsets in the cut text. */
  from: number;
  to: number;
  /** Line of `from`, counted from 0. */
  line: number;
  /** What the pipe before the piece is like; false for the first piece. */
  opensLine: boolean;
  closesLine: boolean;
  /** Whether that pipe belongs to a table inside a cell. */
  embedded?: boolean;
}

/** A pipe behind a backslash is escaped, whatever stands before the backslash: `\\|` is LaTeX's `\|`, escaped. */
export function cutAtPipes(text: string): Piece[] {
  const pipes: number[] = [];
  for (let at = text.indexOf('|'); at !== -1; at = text.indexOf('|', at + 1))
    if (text[at - 1] !== '\\') pipes.push(at);
  let line = 0;
  return [-1, ...pipes].map((pipe, index) => {
    const from = pipe + 1;
    const to = pipes[index] ?? text.length;
    const piece = {
      text: text.slice(from, to),
      from,
      to,
      line,
      opensLine: pipe >= 0 && onlySpacesBefore(text, pipe),
      closesLine: pipe >= 0 && onlySpacesAfter(text, pipe),
    };
    line += countNewlines(piece.text);
    return piece;
  });
}

/** Escapes that a table asks for: `\|` and `&#124;` for a pipe, `<br>` for a line break. */
export function unescapeCell(text: string): string {
  return ESCAPE.test(text)
    ? text
        .replaceAll('\\|', '|')
        .replace(/&(?:#124|#x7c|vert|verbar);/gi, '|')
        .replace(/<br ?\/?>/gi, '\n')
    : text;
}

const ESCAPE = /\\\||&(?:#124|#x7c|ver)|<br/i;

function onlySpacesBefore(text: string, pipe: number): boolean {
  let at = pipe - 1;
  while (at >= 0 && (text[at] === ' ' || text[at] === '\t')) at -= 1;
  return at < 0 || text[at] === '\n';
}

function onlySpacesAfter(text: string, pipe: number): boolean {
  let at = pipe + 1;
  while (at < text.length && (text[at] === ' ' || text[at] === '\t')) at += 1;
  return at >= text.length || text[at] === '\n';
}

function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
