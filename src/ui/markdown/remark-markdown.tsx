/** The user's remark, rendered as Markdown; as plain blocks until the parser is loaded. */
import { lazy, Suspense } from 'react';
import { Markdown } from './markdown.tsx';

interface RemarkProps {
  text: string;
  lang?: string;
}

/** Longer remarks are shown as plain blocks, because the parser's time is not bounded. */
const MAX_PARSED = 16_384;

const ParsedMarkdown = lazy(async () => {
  try {
    return { default: (await import('./parsed-markdown.tsx')).ParsedMarkdown };
  } catch {
    // Offline, and not cached.
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
