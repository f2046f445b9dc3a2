/** Short pieces beside a title, without labels or with them: `2026-03-09 · https://… · `cs.RO``, `(9.0/10)`, `Ada Ling et al.` */
import type { FieldCollector } from '#digest/fields/collect-fields.ts';
import { isRelative, leadsToCode, leadsToPaper } from '#digest/fields/links/paper-url.ts';
import { findLinks, withoutLinks } from '#digest/fields/links/text-links.ts';
import { withoutEmphasis } from '#digest/fields/markup.ts';
import { findDate } from '#digest/fields/spelled-date.ts';
import { readLabelLine } from './label-line.ts';
import { isNames } from './looks-like.ts';

const PARTS =
  /,\s*(?=(?:\*\*)?[\p{L} ]{2,16}[:：])|\s+[|｜·•–—-]+\s+|\s*[|｜]\s*|\s{2,}|(?<=`)\s+(?=`)|(?<=[)）])\s*(?=[(（])/u;
const SCORE =
  /^[\s(（[]*(?:score|评分|得分|rating)?[\s:：]*((?:\d{1,3}(?:\.\d+)?\s*\/\s*\d{1,3})|[★⭐]{1,5}☆*|\d{1,2}\.\d+\s*(?:分|pts?)?)[\s)）\]]*$/i;
const CATEGORY =
  /^[\s`(（[]*(?:[a-z-]{2,9}\.[A-Za-z-]{2,8}|quant-ph|gr-qc|hep-(?:ex|lat|ph|th)|math-ph)[\s`)）\]]*$/;
const SHORTEST_TEXT = 30;

/** Names each piece by its looks and adds it. Longer words that are nothing else become the summary. */
export function readPieces(text: string, collector: FieldCollector): void {
  for (const piece of text.split(PARTS))
    readPiece(piece.replace(/^[\s,，;；:：—–-]+|[\s,，;；—–-]+$/g, ''), collector);
}

function readPiece(piece: string, collector: FieldCollector): void {
  if (piece === '') return;
  const label = readLabelLine(piece);
  if (label?.isKnown && label.value !== '') {
    collector.add(label.name, label.value);
    return;
  }
  const links = findLinks(piece);
  for (const { label: words, url } of links) addLink(words, url, collector);
  addWords(withoutLinks(piece, links).replace(/\[\[[^\]]*\]\]/g, ''), collector);
}

export function addLink(words: string, url: string, collector: FieldCollector): void {
  if (url.startsWith('#') || isRelative(url)) return;
  if (leadsToPaper(url)) collector.add(/pdf/i.test(words) ? 'pdf' : 'link', url);
  else if (leadsToCode(url)) collector.add('code', url);
  else if (/project|主页|homepage|website|demo/i.test(words)) collector.add('project', url);
  else collector.add(/pdf/i.test(words) ? 'pdf' : 'link', url);
}

function addWords(words: string, collector: FieldCollector): void {
  const plain = withoutEmphasis(words.trim());
  if (!/[\p{L}\p{N}★⭐]/u.test(plain)) return;
  const score = SCORE.exec(plain)?.[1];
  const id = /^\W*arxiv\W{1,3}(\d{4}\.\d{4,5})/i.exec(plain)?.[1];
  if (score !== undefined) collector.add('score', score);
  else if (id !== undefined) collector.add('id', id);
  else if (CATEGORY.test(plain)) collector.append('categories', plain.replace(/[`()（）[\]\s]/g, ''));
  else if (plain.length < 30 && findDate(plain) !== undefined) collector.add('published', plain);
  else if (isNames(plain) && !collector.has('authors')) collector.add('authors', plain);
  else if (plain.length >= SHORTEST_TEXT) collector.add('summary', plain);
}
