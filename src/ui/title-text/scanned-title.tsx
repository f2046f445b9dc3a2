/** A title that holds more than formulas: LaTeX, HTML, emphasis; comes with the first of them, most lists have none. */
import { useMemo } from 'react';
import { scanText } from '#core/text/scan-text.ts';
import { Pieces } from './piece-view.tsx';

export function ScannedTitle({ text }: { text: string }) {
  const pieces = useMemo(() => scanText(text), [text]);
  return <Pieces pieces={pieces} />;
}
