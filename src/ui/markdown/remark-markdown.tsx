/** The reader's own words as the Markdown that they are written in; as plain blocks until the parser is there. */
import { lazy, Suspense } from 'react';
import { Markdown } from './markdown.tsx';

interface RemarkProps {
  text: string;
  lang?: string;
}

/** Longer remarks are shown as blocks: the parser makes no promise of time. */
const MAX_PARSED = 16_384;

const ParsedMarkdown = lazy(async () => {
  try {
    return { default: (await import('./parsed-markdown.tsx')).ParsedMarkdown };
  } catch {
    // offline before its first use
    return { default: Markdown };
  }
});

export function RemarkMarkdown(props: RemarkProps) {
  const plain = <Markdown {...props} />;
  if (props.text.length > MAX_PARSED) return plain;
  return (
    <Suspense fallback={plain}>
      <ParsedMarkdown {...props} />
    </Suspense>
  );
}
