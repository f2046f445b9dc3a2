/** Backticks: a code span of Markdown, or the opening half of LaTeX's quotation marks. */
import type { FoundPiece, Piece, Scan } from './pieces.ts';

const MAX_SPAN = 500;
const MAX_MARK = 3;

/** What the backticks at `at` begin; undefined where they are just backticks. */
export function findCode(text: string, at: number, scan: Scan): FoundPiece | undefined {
  const run = /`+/y;
  run.lastIndex = at;
  const mark = run.exec(text)![0];
  if (mark.length > MAX_MARK) return undefined;
  const behind = at + mark.length;
  const ahead = text.slice(behind, behind + MAX_SPAN);
  return (mark.length === 2 ? quotation(text, at, ahead, scan) : undefined) ?? span(text, at, mark, ahead);
}

/** ``…'' → “…” */
function quotation(text: string, at: number, ahead: string, scan: Scan): FoundPiece | undefined {
  const inner = ahead.split("''", 1)[0]!;
  if (inner === ahead || inner.trim() === '' || inner.includes('``')) return undefined;
  const end = at + inner.length + 4;
  const pieces: Piece[] = [
    { kind: 'glyph', text: '“', source: '``' },
    ...scan(inner),
    { kind: 'glyph', text: '”', source: "''" },
  ];
  return { end, piece: { kind: 'styled', style: 'plain', pieces, open: 0, source: text.slice(at, end) } };
}

function span(text: string, at: number, mark: string, ahead: string): FoundPiece | undefined {
  const closing = new RegExp(`(?<!\`)${mark}(?!\`)`).exec(ahead);
  if (!closing || closing.index === 0) return undefined;
  const inner = ahead.slice(0, closing.index);
  const isLatexQuote = mark === '`' && inner.includes("'");
  if (inner.trim() === '' || inner.includes('\n') || isLatexQuote) return undefined;
  const end = at + inner.length + 2 * mark.length;
  return { end, piece: { kind: 'code', text: inner.trim(), source: text.slice(at, end) } };
}
