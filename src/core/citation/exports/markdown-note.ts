/** One note with front matter, as Obsidian reads it; each paper is a heading with what is known below. */
import { toCitation } from '#core/citation/citation.ts';
import { naturalName } from '#core/citation/styles/style.ts';
import { formulaText } from '#core/text/formula/formula-text.ts';
import { plainTex } from '#core/text/formula/plain-tex.ts';
import type { Piece } from '#core/text/pieces.ts';
import { scanText } from '#core/text/scan-text.ts';
import type { ExportedPaper } from './exported-paper.ts';

export function toMarkdown(papers: readonly ExportedPaper[], today: string): string {
  const parts = papers.map(toSection);
  return `---\ncreated: ${today}\npapers: ${papers.length}\n${frontTags(papers)}---\n\n${parts.join('\n')}`;
}

function toSection(paper: ExportedPaper): string {
  const one = toCitation(paper);
  const { titleZh, titleEn } = paper;
  const hasBoth = one.translation !== undefined && titleZh !== undefined && titleEn !== undefined;
  const names = [...one.names.map(naturalName), ...(one.others && one.names.length > 0 ? ['et al.'] : [])];
  const facts = [
    hasBoth && `_${markdownFrom(titleEn)}_`,
    one.isTranslated && 'Machine-translated title',
    names.length > 0 && escapeMarkdown(names.join(', ')),
    one.date,
    one.doi !== undefined && `<https://doi.org/${one.doi}>`,
    one.doi === undefined && one.url !== undefined && `<${one.url}>`,
    `\`${paper.id}\``,
    one.categories.length > 0 && one.categories.join(', '),
    paper.tags?.map((tag) => `#${obsidianTag(tag)}`).join(' '),
  ].filter((fact) => typeof fact === 'string');
  const list = facts.map((fact) => `- ${fact}\n`).join('');
  const abstract = one.abstract === undefined ? '' : `\n${escapeMarkdown(one.abstract)}\n`;
  return `## ${markdownFrom(hasBoth ? titleZh : one.titleSource)}\n\n${list}${abstract}${quoted(paper.remark)}`;
}

/** Formulas stay formulas, emphasis stays emphasis, all else is text. */
function markdownFrom(source: string): string {
  return scanText(source.replaceAll(/\s+/g, ' ').trim()).map(markdownPiece).join('');
}

function markdownPiece(piece: Piece): string {
  if (piece.kind === 'text' || piece.kind === 'glyph') return escapeMarkdown(piece.text);
  if (piece.kind === 'code') return `\`${piece.text.replaceAll('`', '')}\``;
  if (piece.kind === 'formula')
    return formulaText(piece.tex) === undefined ? escapeMarkdown(piece.source) : `$${plainTex(piece.tex)}$`;
  const inner = piece.pieces.map(markdownPiece).join('');
  const style = piece.kind === 'styled' ? piece.style : 'plain';
  if (style === 'strong') return `**${inner}**`;
  if (style === 'emphasis') return `*${inner}*`;
  if (style === 'superscript') return `<sup>${inner}</sup>`;
  return style === 'subscript' ? `<sub>${inner}</sub>` : inner;
}

function frontTags(papers: readonly ExportedPaper[]): string {
  const tags = [...new Set(papers.flatMap((paper) => paper.tags ?? []).map(obsidianTag))].sort();
  return tags.length === 0 ? '' : `tags:\n${tags.map((tag) => `  - ${JSON.stringify(tag)}\n`).join('')}`;
}

/** Obsidian ends a tag at the first other sign, and takes none that is a number alone. */
function obsidianTag(tag: string): string {
  const name = tag.replaceAll(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-');
  return /^\d+$/.test(name) ? `${name}_` : name;
}

/** The remark's Markdown stays as it is; as a quotation its headings do not cut the note into pieces. */
function quoted(remark: string | undefined): string {
  if (remark === undefined) return '';
  return `\n${remark
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')}\n`;
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|$]/g, '\\$&');
}
