/** The words that several places' addresses are made of: days, sources, orders. */
import * as v from 'valibot';

export const SORT_KEYS = ['title', 'author', 'source', 'published', 'seen'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sort {
  key: SortKey;
  descending: boolean;
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const SOURCE = /^[a-z][\w-]*$/;

/** Which rows of a list are shown: by the reader's marks and rules, or those that no earlier day had. */
export const SHOWN = ['unread', 'new', 'starred', 'tagged', 'remark', 'read', 'hidden'] as const;
export type Shown = (typeof SHOWN)[number] | `tag:${string}`;

export const shownSchema = v.pipe(
  v.string(),
  v.check((text) => /^tag:\S/.test(text) || SHOWN.some((one) => one === text)),
  v.transform((text) => text as Shown),
);

/** `tag:扩散模型` → the tag; undefined for what is shown by something else. */
export function shownTag(show: Shown | undefined): string | undefined {
  return show?.startsWith('tag:') ? show.slice(4) : undefined;
}

export const daySchema = v.pipe(v.string(), v.regex(DAY));
export const sourceSchema = v.pipe(v.string(), v.regex(SOURCE));

export const sortSchema = v.pipe(
  v.string(),
  v.transform((text): Sort => ({ key: text.replace(/^-/, '') as SortKey, descending: text.startsWith('-') })),
  v.check((sort) => SORT_KEYS.includes(sort.key)),
);

/** `-author` for the address; undefined for the list's own order. */
export function sortText(sort: Sort | undefined): string | undefined {
  return sort && `${sort.descending ? '-' : ''}${sort.key}`;
}

/** `-author` → the sort, undefined where the text names none. */
export function parseSort(text: string): Sort | undefined {
  const parsed = v.safeParse(sortSchema, text);
  return parsed.success ? parsed.output : undefined;
}

/** What a click on a column's head asks for: up, down, then the list's own order again. */
export function nextSort(key: SortKey, sort: Sort | undefined): Sort | undefined {
  if (sort?.key !== key) return { key, descending: false };
  return sort.descending ? undefined : { key, descending: true };
}
