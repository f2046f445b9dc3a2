/** A title that holds a formula or LaTeX; comes with the first of them, most lists have none. */
import { useMemo } from 'react';
import { Pieces } from './piece-view.tsx';
import { scanText } from './scan-text.ts';

export function ScannedTitle({ text }: { text: string }) {
  const pieces = useMemo(() => scanText(text), [text]);
  return <Pieces pieces={pieces} />;
}
