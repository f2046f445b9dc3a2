/** A title wherever it stands, in the list and above the paper: one line of text with its formulas, light enough for hundreds of rows. */
import { useMemo } from 'react';
import { Pieces } from './piece-view.tsx';
import { isPlain, scanText } from './scan-text.ts';
import { textLanguage } from './text-language.ts';

interface TitleTextProps {
  text: string;
  /** Found from the text itself where the caller does not know better. */
  lang?: string;
}

export function TitleText({ text, lang = textLanguage(text) }: TitleTextProps) {
  return <span lang={lang}>{isPlain(text) ? text : <ScannedTitle text={text} />}</span>;
}

function ScannedTitle({ text }: { text: string }) {
  const pieces = useMemo(() => scanText(text), [text]);
  return <Pieces pieces={pieces} />;
}
