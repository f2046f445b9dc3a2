/** The first half of reading a query: typed text → items with their place, before anyone asks what a field means. */
import { QUERY_FIELDS, type QueryField } from './query.ts';

export interface QueryToken {
  /** UTF-16 units in the typed text. */
  at: number;
  length: number;
  not: boolean;
  field?: QueryField;
  star: boolean;
  quoted: boolean;
  /** A quote that is still open, as while typing. */
  open: boolean;
  value: string;
}

/** White space and the punctuation of Chinese text stand between items; so a pasted title falls into its parts. */
const BETWEEN = String.raw`\s，、；：。！？…（）【】《》〈〉「」『』`;
/** An input method set to Chinese gives full-width marks: they mean the same. */
const QUOTE = '"＂“”„';
const MINUS = '-－‐‑‒–−';

const ITEM = new RegExp(
  `(?<between>[${BETWEEN}]+)|` +
    String.raw`(?<not>[${MINUS}](?=\S))?(?:(?<field>${QUERY_FIELDS.join('|')})[:：]\s*)?(?<star>[*＊])?` +
    `(?:[${QUOTE}](?<quoted>[^${QUOTE}]*)(?<close>[${QUOTE}]?)|(?<bare>[^${BETWEEN}${QUOTE}]*))`,
  'giu',
);

/** Every character of the text belongs to one token or stands between two. */
export function splitQuery(text: string): QueryToken[] {
  return [...text.matchAll(ITEM)].flatMap((match) => {
    const found = match.groups!;
    if (match[0] === '' || found.between !== undefined) return [];
    const field = found.field?.toLowerCase() as QueryField | undefined;
    return {
      at: match.index,
      length: match[0].length,
      not: found.not !== undefined,
      ...(field && { field }),
      star: found.star !== undefined,
      quoted: found.quoted !== undefined,
      open: found.close === '',
      value: found.quoted ?? found.bare ?? '',
    };
  });
}
