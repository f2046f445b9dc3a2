/** A title with LaTeX, HTML or emphasis. Loaded with the first such title, because most lists have none. */
import { useMemo } from 'react';
import { scanText } from '#core/text/scan-text.ts';
import { Pieces } from './piece-view.tsx';

export function ScannedTitle({ text }: { text: string }) {
  const pieces = useMemo(() => scanText(text), [text]);
  return <Pieces pieces={pieces} />;
}
