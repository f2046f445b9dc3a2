/** The tokenizer of queries: typed text → tokens with their positions. What a field means is up to parse-query.ts. */
import { QUERY_FIELDS, type QueryField } from './query.ts';

export interface QueryToken {
  /** Position in the typed text, in UTF-16 units, like `length`. */
  start: number;
  length: number;
  not: boolean;
  field?: QueryField;
  star: boolean;
  quoted: boolean;
  /** The closing quote is missing, as it is while typing. */
  open: boolean;
  value: string;
}

/** White space and Chinese punctuation separate tokens, so that a pasted title is split into its parts. */
const SEPARATOR = String.raw`\s，、；：。！？…（）【】《》〈〉「」『』`;
/** Chinese input methods type full-width characters; they mean the same. */
const QUOTE = '"＂“”„';
const MINUS = '-－‐‑‒–−';

const TOKEN = new RegExp(
  `(?<separator>[${SEPARATOR}]+)|` +
    String.raw`(?<not>[${MINUS}](?=\S))?(?:(?<field>${QUERY_FIELDS.join('|')})[:：]\s*)?(?<star>[*＊])?` +
    `(?:[${QUOTE}](?<quoted>[^${QUOTE}]*)(?<close>[${QUOTE}]?)|(?<bare>[^${SEPARATOR}${QUOTE}]*))`,
  'giu',
);

/** Every character of the text belongs to a token or to a separator. */
export function tokenizeQuery(text: string): QueryToken[] {
  return [...text.matchAll(TOKEN)].flatMap((match) => {
    const groups = match.groups!;
    if (match[0] === '' || groups.separator !== undefined) return [];
    const field = groups.field?.toLowerCase() as QueryField | undefined;
    return {
      start: match.index,
      length: match[0].length,
      not: groups.not !== undefined,
      ...(field && { field }),
      star: groups.star !== undefined,
      quoted: groups.quoted !== undefined,
      open: groups.close === '',
      value: groups.quoted ?? groups.bare ?? '',
    };
  });
}
