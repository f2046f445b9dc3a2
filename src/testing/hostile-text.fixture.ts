/** Pieces that, repeated, make parsers backtrack. Tests read them at length; `npm run bench -- growth` measures that cost grows with the text. */

/** For cells: openings of notes, leads and marks without their ends. */
export const HOSTILE_CELL_PIECES = [
  ...['（', '：', '注：', '翻译：', '*', '**', '《', '“', '"', '\n', ' ', '。', '将', '# ', '- ', '1. '],
  ...['（注：', '。该翻译', '[翻译失败', '）', '---\n', '标题：\n', '$', '<br>', '《》', '（注', '** **'],
  ...['或译，', '好的，', '原文：\n', '/think>'],
] as const;

/** For whole digests: a name, what comes first, and what is repeated. */
export const HOSTILE_TABLES = [
  ['pipes', '', '|'],
  ['pipes and spaces', '', '| '],
  ['pipe lines', '', '|\n'],
  ['brackets', '| ', '['],
  ['half links', '| ', '[PDF]('],
  ['spaces', '|', ' '],
  ['dashes', '|', '-'],
  ['small tables', '', '| a | b |\n|---|---|\nx\n'],
  ['rows without links', '', '| a | b |\n'],
] as const;

/** For running text in titles and abstracts: formulas, code and addresses without their ends. */
export const HOSTILE_TEXT_PIECES = [
  ...['\\textbf{', '$x ', '$$ ', '\\(', '`', '` `` ', 'https://a', 'https://a)', '&', '\\', '\\begin{align}'],
  ...[
    '{\\a',
    '{\\it ',
    '\\foo{',
    '\\foo[',
    '<i>',
    '<sub><sup>',
    '[',
    '[a](',
    '![',
    '--',
    'a~',
    "\\'",
    '\\"{',
    '\\c ',
    '{beta',
    '[&ge;',
  ],
  ...['*a ', '**中', '***a', '\\cite[', '\\footnote{a'],
] as const;

/** For Markdown: emphasis, links and lists without their ends. */
export const HOSTILE_MARKDOWN_PIECES = [
  ...['*a ', '**a', '[', '[a](', '![[', '*a_', '**中**', 'a**b', '<', '- ', '1. a\n', '> ', '（$x$）', '`a'],
] as const;

/** The piece, repeated to at least so many characters. */
export function repeatTo(length: number, piece: string): string {
  return piece.repeat(Math.ceil(length / piece.length));
}
