/** A paper as it is read aloud: title, then abstract, in sentences that a voice can say in one go, each with its language. */
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

/** Some browsers fall silent after a quarter of a minute: so many characters take less. */
const LONGEST: Readonly<Record<ContentLanguage, number>> = { zh: 50, en: 160 };

const STOPS = /[。！？；…]+[”’」』）)]*|[.!?;]+["')\]]*(?=\s+[\p{Lu}\d"'(]|\s*$)|\n+/gu;
const PAUSES = /[，、：]|[,:–—](?=\s)/g;
/** Marks of Markdown: they are for the eye. */
const MARKS = /(?<![\p{L}\d])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\p{L}\d])|^\s*(?:#{1,6}|[-*>]|\d+\.)\s+/gmu;

type Read = Pick<Appearance, 'titleZh' | 'titleEn' | 'abstractZh' | 'abstractEn'>;

/** The translator's notes are not the paper's own words and are never read. */
export function paperSentences(paper: Read, titleFirst: ContentLanguage): Sentence[] {
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
  return cut(plain, STOPS)
    .flatMap((sentence) => shorten(sentence, spokenLanguage(sentence)))
    .filter((part) => /[\p{L}\d]/u.test(part))
    .map((part) => ({ text: part, language: spokenLanguage(part) }));
}

/** Japanese and Korean titles are few; their characters are better read in Chinese than not at all. */
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
      const inner = piece.pieces.map((one) => sayPiece(one, language)).join('');
      return piece.kind === 'link' && /^(?:https?:|www\.)/i.test(inner) ? '' : inner;
    }
  }
}

/** Cuts behind each match; blanks around the parts are no part of them. */
function cut(text: string, behind: RegExp): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(behind)) {
    const end = match.index + match[0].length;
    parts.push(text.slice(from, end));
    from = end;
  }
  return [...parts, text.slice(from)].map((part) => part.replaceAll(/\s+/g, ' ').trim()).filter(Boolean);
}

/** A sentence that is too long for one breath falls apart at its commas, else between words, else anywhere. */
function shorten(sentence: string, language: ContentLanguage): string[] {
  const longest = LONGEST[language];
  if (sentence.length <= longest) return [sentence];
  const parts: string[] = [];
  for (const clause of cut(sentence, PAUSES).flatMap((one) => breakWords(one, longest))) {
    const last = parts.at(-1);
    const joined = last === undefined ? clause : `${last}${language === 'en' ? ' ' : ''}${clause}`;
    if (last !== undefined && joined.length <= longest) parts[parts.length - 1] = joined;
    else parts.push(clause);
  }
  return parts;
}

function breakWords(clause: string, longest: number): string[] {
  const parts: string[] = [];
  let rest = clause;
  while (rest.length > longest) {
    const blank = rest.lastIndexOf(' ', longest);
    const end = blank > longest / 2 ? blank : wholeCharacter(rest, longest);
    parts.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return [...parts, rest].filter(Boolean);
}

/** Not between the halves of a character beyond the first plane. */
function wholeCharacter(text: string, end: number): number {
  return /[\ud800-\udbff]/.test(text[end - 1]!) ? end - 1 : end;
}
