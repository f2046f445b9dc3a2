/** `[words](address)` and `![words](address)`: links out, and images, of which only the words are shown. */
import type { FoundPiece, Piece, Scan } from './pieces.ts';
import { safeHref } from './safe-href.ts';

const LABEL = /(!?)\[((?:[^[\]\n\\]|\\.|\[[^[\]\n]{0,80}\]){0,400})\]\(/y;
const ADDRESS =
  /\s*<?((?:[^\s()<>\\]|\\.|\((?:[^\s()<>\\]|\\.){0,200}\)){1,1000})>?(?:\s+"[^"\n]{0,200}")?\s*\)/y;

/** The link that begins at `at`; undefined where its address may not be followed. */
export function findMarkdownLink(text: string, at: number, scan: Scan): FoundPiece | undefined {
  LABEL.lastIndex = at;
  const [head, bang, label] = LABEL.exec(text) ?? [];
  if (head === undefined) return undefined;
  ADDRESS.lastIndex = at + head.length;
  const [tail, address] = ADDRESS.exec(text) ?? [];
  const href = address === undefined ? undefined : safeHref(address.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1'));
  if (tail === undefined || href === undefined) return undefined;
  const end = at + head.length + tail.length;
  const source = text.slice(at, end);
  if (bang === '') return { end, piece: linked(label!, href, source, scan) };
  return { end, piece: { kind: 'styled', style: 'plain', ...words(label!, href, 2, scan), source } };
}

function linked(label: string, href: string, source: string, scan: Scan): Piece {
  return { kind: 'link', href, ...words(label, href, 1, scan), source };
}

/** The label, or the address where there is none. */
function words(label: string, href: string, open: number, scan: Scan): { pieces: Piece[]; open?: number } {
  return label.trim() === '' ? { pieces: [{ kind: 'text', text: href }] } : { pieces: scan(label), open };
}
