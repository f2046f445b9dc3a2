/** Parameters that several addresses share: days, sources, filters and sort orders. */
import * as v from 'valibot';
import { SORT_KEYS, type Sort, type SortKey } from '#core/paper/sort.ts';

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const SOURCE = /^[a-z][\w-]*$/;

/** The filter of a list: by marks, by rules, or for papers that no earlier day had. */
export const SHOWN = ['unread', 'new', 'starred', 'tagged', 'remark', 'read', 'hidden'] as const;
export type Shown = (typeof SHOWN)[number] | `tag:${string}`;

export const shownSchema = v.pipe(
  v.string(),
  v.check((text) => /^tag:\S/.test(text) || SHOWN.some((filter) => filter === text)),
  v.transform((text) => text as Shown),
);

/** The tag of `tag:扩散模型`; undefined for other filters. */
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

/** The parameter of a sort: `-author` is descending. Undefined for the list's own order. */
export function sortParam(sort: Sort | undefined): string | undefined {
  return sort && `${sort.descending ? '-' : ''}${sort.key}`;
}

/** The inverse of `sortParam`; undefined if the text is no sort. */
export function parseSort(text: string): Sort | undefined {
  const parsed = v.safeParse(sortSchema, text);
  return parsed.success ? parsed.output : undefined;
}
