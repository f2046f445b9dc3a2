/**
 * Abstracts and notes on the page: paragraphs and lists of running text with formulas, links and emphasis. The Markdown parser
 * comes only with the first paragraph that has a mark for it to read; everything else is shown at once.
 */
import { lazy, Suspense, useMemo } from 'react';
import { type Marks, markPieces } from '#ui/title-text/mark-pieces.ts';
import { Pieces } from '#ui/title-text/piece-view.tsx';
import type { Piece } from '#ui/title-text/pieces.ts';
import { MAX_TEXT, scanText } from '#ui/title-text/scan-text.ts';
import './markdown.css';
import { guardMarks } from './guard-marks.ts';
import { sealPieces, unsealPieces } from './seal-pieces.ts';
import { type Block, joinLines, splitBlocks } from './split-blocks.ts';

interface MarkdownProps {
  text: string;
  lang?: string;
  /** `keep`: a line break is one; `join`: lines were wrapped at a column, as English abstracts are. */
  lines?: 'keep' | 'join';
  /** What a search found in the text. */
  marks?: Marks;
}

/** Longer paragraphs are shown without emphasis: the parser makes no promise of time. */
const MAX_PARAGRAPH = 4096;

const InlineMarkdown = lazy(async () => {
  try {
    return { default: (await import('./inline-markdown.tsx')).InlineMarkdown };
  } catch {
    // offline before its first use: the words are there, their emphasis is not
    return {
      default: ({ sealed, markdown }: { sealed: readonly Piece[]; markdown: string }) => (
        <Plain text={markdown} sealed={sealed} />
      ),
    };
  }
});

export function Markdown({ text, lang, lines = 'keep', marks = NO_MARKS }: MarkdownProps) {
  const { blocks, sealed } = useMemo(() => readText(text, marks), [text, marks]);
  return (
    <div lang={lang} className="prose-text">
      {blocks.map((block, at) => (
        // blocks of a text never change places
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <BlockView key={at} block={block} sealed={sealed} lines={lines} />
      ))}
    </div>
  );
}

const NO_MARKS: Marks = [];

function readText(text: string, marks: Marks): { blocks: Block[]; sealed: Piece[] } {
  const sealed = sealPieces(markPieces(scanText(text), marks));
  const blocks =
    text.length > MAX_TEXT ? [{ kind: 'paragraph' as const, text: sealed.text }] : splitBlocks(sealed.text);
  return { blocks, sealed: sealed.sealed };
}

interface BlockProps {
  block: Block;
  sealed: Piece[];
  lines: 'keep' | 'join';
}

function BlockView({ block, sealed, lines }: BlockProps) {
  if (block.kind === 'rule') return <hr />;
  if (block.kind === 'paragraph')
    return (
      <p>
        <Inline text={lines === 'join' ? joinLines(block.text) : block.text} sealed={sealed} />
      </p>
    );
  return (
    <ul>
      {block.items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items of a text never change places
        <li key={at} data-depth={item.depth} data-apart={item.apart || undefined}>
          <span className="prose-marker">{/^[-*+]$/.test(item.marker) ? '•' : item.marker}</span>
          <span>
            <Inline text={item.text} sealed={sealed} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Inline({ text, sealed }: { text: string; sealed: Piece[] }) {
  const markdown = useMemo(() => (text.length > MAX_PARAGRAPH ? undefined : guardMarks(text)), [text]);
  const plain = <Plain text={text} sealed={sealed} />;
  if (markdown === undefined) return plain;
  return (
    <Suspense fallback={plain}>
      <InlineMarkdown markdown={markdown} sealed={sealed} />
    </Suspense>
  );
}

function Plain({ text, sealed }: { text: string; sealed: readonly Piece[] }) {
  return <Pieces pieces={unsealPieces(text, sealed)} links displays />;
}
