/** A text of a hit with its matches highlighted. Formulas are rendered, and highlighted as a whole. */
import { useMemo } from 'react';
import { cutPieces } from '#core/text/cut-pieces.ts';
import { type Marks, markPieces } from '#core/text/mark-pieces.ts';
import { scanText } from '#core/text/scan-text.ts';
import { Pieces } from '#ui/title-text/piece-view.tsx';

interface Props {
  text: string;
  marks: Marks;
  /** The part to show, in units of the text; all of it where they are absent. */
  from?: number;
  to?: number;
  lang?: string;
}

export function MarkedText({ text, marks, from = 0, to = text.length, lang }: Props) {
  const pieces = useMemo(
    () => cutPieces(markPieces(scanText(text), marks), from, to),
    [text, marks, from, to],
  );
  return (
    <span lang={lang}>
      <Pieces pieces={pieces} />
    </span>
  );
}
