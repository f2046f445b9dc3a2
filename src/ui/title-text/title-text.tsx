/** A title wherever it stands, in the list and above the paper: one line of text with its formulas, light enough for hundreds of rows. */
import { lazy, Suspense } from 'react';
import { textLanguage } from './text-language.ts';

interface TitleTextProps {
  text: string;
  /** Found from the text itself where the caller does not know better. */
  lang?: string;
}

const ScannedTitle = lazy(async () => {
  try {
    return { default: (await import('./scanned-title.tsx')).ScannedTitle };
  } catch {
    // offline before its first use: the title as it was written
    return { default: ({ text }: { text: string }) => <>{text}</> };
  }
});

/** Characters that begin something to be read otherwise than it stands. */
const MARKS = /[$&`\\]/;

export function TitleText({ text, lang = textLanguage(text) }: TitleTextProps) {
  return (
    <span lang={lang}>
      {MARKS.test(text) ? (
        <Suspense fallback={text}>
          <ScannedTitle text={text} />
        </Suspense>
      ) : (
        text
      )}
    </span>
  );
}
