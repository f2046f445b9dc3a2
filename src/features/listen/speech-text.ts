/** The text of a paper for reading aloud: title and abstract, cut into sentences, each with its language. */
import type { Appearance } from '#core/paper/paper.ts';
import type { ContentLanguage } from '#core/paper/row.ts';
import type { Piece } from '#core/text/pieces.ts';
import { scanText } from '#core/text/scan-text.ts';
import { textLanguage } from '#core/text/text-language.ts';
import { spokenFormula } from './spoken-formula.ts';

export interface Sentence {
  text: string;
  language: ContentLanguage;
}

/** Characters of a sentence. Some browsers stop speaking after 15 seconds; these take less. */
const MAX_LENGTH: Readonly<Record<ContentLanguage, number>> = { zh: 50, en: 160 };

const STOPS = /[。！？；…]+[”’」』）)]*|[.!?;]+["')\]]*(?=\s+[\p{Lu}\d"'(]|\s*$)|\n+/gu;
const PAUSES = /[，、：]|[,:–—](?=\s)/g;
/** Markdown syntax, which is not read. */
const MARKS = /(?<![\p{L}\d])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\p{L}\d])|^\s*(?:#{1,6}|[-*>]|\d+\.)\s+/gmu;

type PaperTexts = Pick<Appearance, 'titleZh' | 'titleEn' | 'abstractZh' | 'abstractEn'>;

/** Without the translator's notes, which are not part of the paper. */
export function paperSentences(paper: PaperTexts, titleFirst: ContentLanguage): Sentence[] {
  const { titleZh, titleEn, abstractZh, abstractEn } = paper;
  const title = titleFirst === 'zh' ? (titleZh ?? titleEn) : (titleEn ?? titleZh);
  return [title, abstractZh ?? abstractEn].flatMap((text) => (text === undefined ? [] : sentences(text)));
}

export function sentences(text: string): Sentence[] {
  const language = spokenLanguage(text);
  const plain = scanText(text)
    .map((piece) => sayPiece(piece, language))
    .join('')
    .replaceAll(MARKS, '');
  return splitAfter(plain, STOPS)
    .flatMap((sentence) => shorten(sentence, spokenLanguage(sentence)))
    .filter((part) => /[\p{L}\d]/u.test(part))
    .map((part) => ({ text: part, language: spokenLanguage(part) }));
}

/** There are voices for Chinese and English. The few Japanese and Korean titles are read by the Chinese one. */
function spokenLanguage(text: string): ContentLanguage {
  return textLanguage(text) === 'en' ? 'en' : 'zh';
}

function sayPiece(piece: Piece, language: ContentLanguage): string {
  switch (piece.kind) {
    case 'text':
    case 'glyph':
    case 'code':
      return piece.text;
    case 'formula':
      return ` ${spokenFormula(piece.tex, language)} `;
    default: {
      if (piece.kind === 'styled' && piece.style === 'quiet') return '';
      const inner = piece.pieces.map((part) => sayPiece(part, language)).join('');
      return piece.kind === 'link' && /^(?:https?:|www\.)/i.test(inner) ? '' : inner;
    }
  }
}

/** Splits a text after each match, and trims the parts. */
function splitAfter(text: string, pattern: RegExp): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    parts.push(text.slice(from, end));
    from = end;
  }
  return [...parts, text.slice(from)].map((part) => part.replaceAll(/\s+/g, ' ').trim()).filter(Boolean);
}

/** Splits a sentence that is too long: at commas, else between words, else anywhere. */
function shorten(sentence: string, language: ContentLanguage): string[] {
  const maxLength = MAX_LENGTH[language];
  if (sentence.length <= maxLength) return [sentence];
  const parts: string[] = [];
  for (const clause of splitAfter(sentence, PAUSES).flatMap((part) => breakWords(part, maxLength))) {
    const last = parts.at(-1);
    const joined = last === undefined ? clause : `${last}${language === 'en' ? ' ' : ''}${clause}`;
    if (last !== undefined && joined.length <= maxLength) parts[parts.length - 1] = joined;
    else parts.push(clause);
  }
  return parts;
}

function breakWords(clause: string, maxLength: number): string[] {
  const parts: string[] = [];
  let rest = clause;
  while (rest.length > maxLength) {
    const space = rest.lastIndexOf(' ', maxLength);
    const end = space > maxLength / 2 ? space : characterBoundary(rest, maxLength);
    parts.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return [...parts, rest].filter(Boolean);
}

/** Moves an index that is inside of a surrogate pair before it. */
function characterBoundary(text: string, end: number): number {
  return /[\ud800-\udbff]/.test(text[end - 1]!) ? end - 1 : end;
}
