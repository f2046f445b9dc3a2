/** A title with formulas between dollars: where nothing else in it is to be read, a small part of `ScannedTitle` is enough. */
import { Suspense, useMemo } from 'react';
import { scanDollars } from '#core/text/formula/formula-piece.ts';
import type { Piece } from '#core/text/pieces.ts';
import { lazyTitle, MARKS } from './lazy-title.tsx';
import { Pieces } from './piece-view.tsx';

const ScannedTitle = lazyTitle(async () => (await import('./scanned-title.tsx')).ScannedTitle);

export function DollarTitle({ text }: { text: string }) {
  const pieces = useMemo(() => scanDollars(text), [text]);
  const shown = <Pieces pieces={pieces} />;
  if (!pieces.some(holdsMore)) return shown;
  return (
    <Suspense fallback={shown}>
      <ScannedTitle text={text} />
    </Suspense>
  );
}

/** Beside formulas, or a formula that is a link. */
function holdsMore(piece: Piece): boolean {
  if (piece.kind === 'text') return MARKS.test(piece.text);
  if (piece.kind === 'formula') return /^\\(?:href|url)/.test(piece.tex);
  return 'pieces' in piece && piece.pieces.some(holdsMore);
}
