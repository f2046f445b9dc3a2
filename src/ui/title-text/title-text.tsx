/** A title, in lists and above papers, with its markup as `core/text` parses it; fast enough for hundreds of rows. */
import { Suspense } from 'react';
import { textLanguage } from '#core/text/text-language.ts';
import { lazyTitle, MARKS } from './lazy-title.tsx';

interface TitleTextProps {
  text: string;
  /** Detected from the text if the caller does not know. */
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
