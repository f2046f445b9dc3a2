/** A title wherever it stands, in the list and above the paper: one line of text as `core/text` reads it, light enough for hundreds of rows. */
import { Suspense } from 'react';
import { textLanguage } from '#core/text/text-language.ts';
import { lazyTitle, MARKS } from './lazy-title.tsx';

interface TitleTextProps {
  text: string;
  /** Found from the text itself where the caller does not know better. */
  lang?: string;
}

const DollarTitle = lazyTitle(async () => (await import('./dollar-title.tsx')).DollarTitle);
const ScannedTitle = lazyTitle(async () => (await import('./scanned-title.tsx')).ScannedTitle);

export function TitleText({ text, lang = textLanguage(text) }: TitleTextProps) {
  return <span lang={lang}>{MARKS.test(text) ? <MarkedTitle text={text} /> : text}</span>;
}

function MarkedTitle({ text }: { text: string }) {
  const Title = text.includes('$') ? DollarTitle : ScannedTitle;
  return (
    <Suspense fallback={text}>
      <Title text={text} />
    </Suspense>
  );
}
