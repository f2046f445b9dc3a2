/** Words of a hit with what the query found in them, formulas as formulas; a mark never cuts one in two. */
import { useMemo } from 'react';
import { type Marks, markPieces } from '#ui/title-text/mark-pieces.ts';
import { Pieces } from '#ui/title-text/piece-view.tsx';
import { scanText } from '#ui/title-text/scan-text.ts';

interface Props {
  text: string;
  marks: Marks;
  lang?: string;
}

export function MarkedText({ text, marks, lang }: Props) {
  const pieces = useMemo(() => markPieces(scanText(text), marks), [text, marks]);
  return (
    <span lang={lang}>
      <Pieces pieces={pieces} />
    </span>
  );
}
