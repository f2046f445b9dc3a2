/** The one place that knows react-markdown: a paragraph with emphasis or links. A chunk of its own, for most abstracts have neither. */
import { type ComponentProps, useMemo } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { OutLink, PieceView } from '#ui/title-text/piece-view.tsx';
import type { Piece } from '#ui/title-text/pieces.ts';
import { safeHref } from '#ui/title-text/safe-href.ts';
import { restorePieces } from './restore-pieces.ts';

/** Block constructs are decided before, raw HTML never is; what is left is emphasis, links, images (for their words) and escapes. */
const OFF = [
  'autolink',
  'blockQuote',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'list',
  'setextUnderline',
  'thematicBreak',
];

type RemarkPlugins = NonNullable<ComponentProps<typeof ReactMarkdown>['remarkPlugins']>;

export interface InlineMarkdownProps {
  /** Markdown, its doubtful marks escaped. */
  markdown: string;
  sealed: readonly Piece[];
}

export function InlineMarkdown({ markdown, sealed }: InlineMarkdownProps) {
  const plugins = useMemo<RemarkPlugins>(
    () => [onlyInline, remarkCjkFriendly, [restorePieces, sealed]],
    [sealed],
  );
  const components = useMemo(() => componentsFor(sealed), [sealed]);
  return (
    <ReactMarkdown
      remarkPlugins={plugins}
      components={components}
      urlTransform={(url) => safeHref(url) ?? ''}
      disallowedElements={['img']}
    >
      {markdown}
    </ReactMarkdown>
  );
}

function componentsFor(sealed: readonly Piece[]): Components {
  return {
    p: ({ children }) => children,
    a: ({ href, children }) => (href ? <OutLink href={href}>{children}</OutLink> : children),
    data: ({ value }) => {
      const piece = sealed[Number(value)];
      return piece && <PieceView piece={piece} links displays />;
    },
  };
}

/** A micromark extension that switches constructs off. */
function onlyInline(this: { data: () => object }): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: OFF } });
}
