/** Digest texts as HTML: the pieces and blocks that the page shows through React, written out. */
import { type LineBreaks, type TextBlock, textBlocks } from '#core/text/blocks/text-blocks.ts';
import type { Piece, Style } from '#core/text/pieces.ts';
import { scanText } from '#core/text/scan-text.ts';
import { formulaHtml } from './formula-html.ts';
import { type Attributes, element, escapeText, textElement } from './html.ts';

const TAGS: Readonly<Record<Style, readonly [tag: string, attributes: Attributes] | undefined>> = {
  strong: ['strong', {}],
  emphasis: ['em', {}],
  superscript: ['sup', {}],
  subscript: ['sub', {}],
  mark: ['mark', {}],
  quiet: ['small', { class: 'quiet-mark' }],
  together: ['span', { class: 'whitespace-nowrap' }],
  plain: undefined,
};

interface Context {
  /** Titles are links themselves, so an address in them stays text. */
  links: boolean;
  /** Formulas on lines of their own. */
  displays: boolean;
}

/** A title: one line without links. */
export function titleHtml(text: string): string {
  return piecesHtml(scanText(text), { links: false, displays: false });
}

/** An abstract or a note: paragraphs, lists and rules. */
export function blocksHtml(text: string, lang: string, lines: LineBreaks): string {
  return element('div', { lang, class: 'prose-text' }, textBlocks(text, lines).map(blockHtml).join(''));
}

function blockHtml(block: TextBlock): string {
  const context = { links: true, displays: true };
  if (block.kind === 'rule') return '<hr>';
  if (block.kind === 'paragraph') return element('p', {}, piecesHtml(block.pieces, context));
  const items = block.items.map(({ depth, apart, marker, pieces }) => {
    const sign = /^[-*+]$/.test(marker) ? '•' : marker;
    const content = textElement('span', { class: 'prose-marker' }, sign);
    const attributes = { 'data-depth': String(depth), 'data-apart': apart ? 'true' : undefined };
    return element('li', attributes, content + element('span', {}, piecesHtml(pieces, context)));
  });
  return element('ul', {}, items.join(''));
}

function piecesHtml(pieces: readonly Piece[], context: Context): string {
  return pieces.map((piece) => pieceHtml(piece, context)).join('');
}

function pieceHtml(piece: Piece, context: Context): string {
  if (piece.kind === 'text' || piece.kind === 'glyph') return escapeText(piece.text);
  if (piece.kind === 'code') return textElement('code', { class: 'font-mono text-[0.92em]' }, piece.text);
  if (piece.kind === 'formula')
    return formulaHtml(piece.tex, piece.display && context.displays) ?? escapeText(piece.source);
  if (piece.kind === 'styled') return styledHtml(piece.style, piecesHtml(piece.pieces, context));
  const label = piecesHtml(piece.pieces, { links: false, displays: false });
  return context.links ? outLink(piece.href, label) : label;
}

function styledHtml(style: Style, content: string): string {
  const tag = TAGS[style];
  return tag ? element(tag[0], tag[1], content) : content;
}

/** A link out of the site around finished markup: no referrer, no handle back to this page. */
export function outLink(href: string, label: string, className = 'out-link'): string {
  return element('a', { href, class: className, rel: 'noreferrer noopener' }, label);
}
