/** A title with formulas between dollar signs and nothing else to parse: needs only a small part of what `ScannedTitle` loads. */
import { Suspense, useMemo } from 'react';
import { scanDollars } from '#core/text/formula/formula-piece.ts';
import type { Piece } from '#core/text/pieces.ts';
import { lazyTitle, MARKS } from './lazy-title.tsx';
import { Pieces } from './piece-view.tsx';

const ScannedTitle = lazyTitle(async () => (await import('./scanned-title.tsx')).ScannedTitle);

export function DollarTitle({ text }: { text: string }) {
  const pieces = useMemo(() => scanDollars(text), [text]);
  const view = <Pieces pieces={pieces} />;
  if (!pieces.some(needsScan)) return view;
  return (
    <Suspense fallback={view}>
      <ScannedTitle text={text} />
    </Suspense>
  );
}

/** Whether a piece has other markup, or is a formula that is a link. */
function needsScan(piece: Piece): boolean {
  if (piece.kind === 'text') return MARKS.test(piece.text);
  if (piece.kind === 'formula') return /^\\(?:href|url)/.test(piece.tex);
  return 'pieces' in piece && piece.pieces.some(needsScan);
}
