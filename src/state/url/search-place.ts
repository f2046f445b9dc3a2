/** The address of a search: `/search?q=扩散模型&source=arxiv&month=2025-09&sort=-seen&page=2`. */

import * as v from 'valibot';
import type { Sort } from '#core/paper/sort.ts';
import { UNDATED } from '#core/protocol/search-messages.ts';
import { sortParam } from './address-terms.ts';

export interface SearchPlace {
  at: 'search';
  /** As typed; `''` before that. */
  text: string;
  /** Only these; absent: all. */
  sources?: readonly string[];
  months?: readonly string[];
  /** Absent: by rank. */
  sort?: Sort;
  /** From 1; absent: the first. */
  page?: number;
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

export const searchEntries = {
  q: v.fallback(v.optional(v.string()), undefined),
  month: v.fallback(
    v.optional(
      v.pipe(
        v.string(),
        v.transform((text) => text.split(',').filter((month) => MONTH.test(month) || month === UNDATED)),
        v.minLength(1),
      ),
    ),
    undefined,
  ),
  page: v.fallback(
    v.optional(
      v.pipe(
        v.string(),
        v.regex(/^[1-9]\d{0,5}$/),
        v.transform(Number),
        v.check((page) => page > 1),
      ),
    ),
    undefined,
  ),
} as const;

interface SearchWords {
  q?: string | undefined;
  source?: readonly string[] | undefined;
  month?: readonly string[] | undefined;
  sort?: Sort | undefined;
  page?: number | undefined;
}

export function searchPlace({ q = '', source, month, sort, page }: SearchWords): SearchPlace {
  return {
    at: 'search',
    text: q,
    ...(source && { sources: [...new Set(source)].sort() }),
    ...(month && { months: [...new Set(month)].sort() }),
    ...(sort && { sort }),
    ...(page !== undefined && { page }),
  };
}

/** The inverse of `searchPlace`; absent parameters are undefined. */
export function searchQuery({ text, sources, months, sort, page }: SearchPlace) {
  return {
    q: text === '' ? undefined : text,
    sort: sortParam(sort),
    source: sources?.join(','),
    month: months?.join(','),
    page: page === undefined ? undefined : String(page),
  };
}
