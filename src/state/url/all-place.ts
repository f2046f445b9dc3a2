/** The address of the all-papers table: `/all?sort=-seen&source=arxiv,biorxiv&since=2025-01-01&has=note&seen=again`. */

import * as v from 'valibot';
import type { Sort } from '#core/paper/sort.ts';
import type { TableFilters } from '#core/protocol/all-papers-messages.ts';
import { daySchema, sortParam, sourceSchema } from './address-terms.ts';

export interface AllPlace {
  at: 'all';
  /** Absent: newest first. */
  sort?: Sort;
  filters: TableFilters;
}

const words = <const Schema extends v.GenericSchema<string>>(schema: Schema) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.split(',').filter((word) => v.is(schema, word))),
    v.minLength(1),
  );

const ignored = <const Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.optional(schema), undefined);

/** The filter parameters. Invalid ones are ignored. */
export const filterEntries = {
  source: ignored(words(sourceSchema)),
  since: ignored(daySchema),
  until: ignored(daySchema),
  has: ignored(words(v.picklist(['abstract', 'note']))),
  seen: ignored(v.picklist(['once', 'again'])),
} as const;

const filterSchema = v.object(filterEntries);

export function filtersOf({
  source,
  since,
  until,
  has,
  seen,
}: v.InferOutput<typeof filterSchema>): TableFilters {
  return {
    ...(source && { sources: [...new Set(source)].sort() }),
    ...(since && { since }),
    ...(until && { until }),
    ...(has?.includes('abstract') && { abstract: true }),
    ...(has?.includes('note') && { note: true }),
    ...(seen && { seen }),
  };
}

/** The inverse of `filtersOf`; absent filters are left out. */
export function filterQuery(filters: TableFilters): Partial<Record<keyof typeof filterEntries, string>> {
  const { sources, since, until, abstract, note, seen } = filters;
  const has = [abstract && 'abstract', note && 'note'].filter(Boolean).join(',');
  return {
    ...(sources && { source: sources.join(',') }),
    ...(since && { since }),
    ...(until && { until }),
    ...(has && { has }),
    ...(seen && { seen }),
  };
}

export function allQuery({ sort, filters }: AllPlace): Record<string, string | undefined> {
  return { sort: sortParam(sort), ...filterQuery(filters) };
}
