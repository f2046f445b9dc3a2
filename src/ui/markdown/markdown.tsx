/** Renders abstracts and notes: paragraphs, lists and rules, with formulas, links and emphasis. */
import { useMemo } from 'react';
import { type LineBreaks, type TextBlock, textBlocks } from '#core/text/blocks/text-blocks.ts';
import type { Marks } from '#core/text/mark-pieces.ts';
import { Pieces } from '#ui/title-text/piece-view.tsx';
import './markdown.css';

interface MarkdownProps {
  text: string;
  lang?: string;
  lines?: LineBreaks;
  /** Highlights of a search. */
  marks?: Marks;
}

export function Markdown({ text, lang, lines = 'keep', marks }: MarkdownProps) {
  const blocks = useMemo(() => textBlocks(text, lines, marks), [text, lines, marks]);
  return (
    <div lang={lang} className="prose-text">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text never move
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { block: TextBlock }) {
  if (block.kind === 'rule') return <hr />;
  if (block.kind === 'paragraph')
    return (
      <p>
        <Pieces pieces={block.pieces} links displays />
      </p>
    );
  return (
    <ul>
      {block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the items of a text never move
        <li key={index} data-depth={item.depth} data-apart={item.apart || undefined}>
          <span className="prose-marker">{/^[-*+]$/.test(item.marker) ? '•' : item.marker}</span>
          <span>
            <Pieces pieces={item.pieces} links displays />
          </span>
        </li>
      ))}
    </ul>
  );
}
