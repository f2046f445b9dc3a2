/** Renders Markdown with react-markdown: a chunk of its own, loaded with the first remark. */
import { type ComponentProps, useMemo } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { sealPieces } from '#core/text/blocks/seal-pieces.ts';
import type { Piece } from '#core/text/pieces.ts';
import { safeHref } from '#core/text/safe-href.ts';
import { scanFormulas } from '#core/text/scan-text.ts';
import { OutLink, Pieces } from '#ui/title-text/piece-view.tsx';
import './markdown.css';
import { restorePieces } from './restore-pieces.ts';

/** Constructs to leave as text: headings, which would break the page's outline, raw HTML and others. */
const DISABLED = ['autolink', 'definition', 'headingAtx', 'htmlFlow', 'htmlText', 'setextUnderline'];

type RemarkPlugins = NonNullable<ComponentProps<typeof ReactMarkdown>['remarkPlugins']>;

export function ParsedMarkdown({ text, lang }: { text: string; lang?: string }) {
  const { text: markdown, sealed } = useMemo(() => sealPieces(scanFormulas(text)), [text]);
  const plugins = useMemo<RemarkPlugins>(
    () => [disableConstructs, remarkCjkFriendly, [restorePieces, sealed]],
    [sealed],
  );
  const components = useMemo(() => componentsFor(sealed), [sealed]);
  return (
    <div lang={lang} className="prose-text prose-remark">
      <ReactMarkdown
        remarkPlugins={plugins}
        components={components}
        urlTransform={(url) => safeHref(url) ?? ''}
        disallowedElements={['img']}
      >
        {markdown}
      </ReactMarkdown>
    </div>
  );
}

function componentsFor(sealed: readonly Piece[]): Components {
  return {
    a: ({ href, children }) => (href ? <OutLink href={href}>{children}</OutLink> : children),
    data: ({ value }) => {
      const piece = sealed[Number(value)];
      return piece && <Pieces pieces={[piece]} links displays />;
    },
  };
}

/** A micromark extension. */
function disableConstructs(this: { data: () => object }): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: DISABLED } });
}
