/** The columns of a list and how they sort. Their cells are rendered by PaperRow. */

import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { ListedPaper } from '#components/paper-list/paper-row.tsx';
import { shownTitle } from '#components/shown-title.ts';
import type { SortKey } from '#core/paper/sort.ts';
import { sourceLabel } from '#core/paper/source.ts';
import type { Preferences } from '#state/preferences/preferences.ts';

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

const helper = createColumnHelper<typeof features, ListedPaper>();

/** Chinese by pinyin, numbers by value, without regard to case and punctuation. */
const collator = new Intl.Collator('zh-u-co-pinyin-kn-true', {
  sensitivity: 'base',
  ignorePunctuation: true,
});

interface ValueRow {
  getValue(column: string): unknown;
}

function byText(a: ValueRow, b: ValueRow, column: string): number {
  return collator.compare(a.getValue(column) as string, b.getValue(column) as string);
}

/** ISO dates compare as text. */
function byDay(a: ValueRow, b: ValueRow, column: string): number {
  const [left, right] = [a.getValue(column) as string, b.getValue(column) as string];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Absent values sort last in both directions. */
function column(id: SortKey, value: (row: ListedPaper) => string | undefined, sortFn: typeof byText) {
  return helper.accessor(value, { id, sortFn, sortUndefined: 'last', sortDescFirst: false });
}

function columnsFor(first: Preferences['titleFirst']) {
  return helper.columns([
    column('title', (row) => shownTitle(row, first)?.text, byText),
    column('author', ({ authors }) => authors?.[0], byText),
    column('source', ({ source }) => sourceLabel(source), byText),
    column('published', ({ publishedOn }) => publishedOn, byDay),
    column('seen', ({ firstSeen }) => firstSeen, byDay),
  ]);
}

/** Constant column definitions, which the table needs, by the language whose title comes first. */
export const COLUMNS = { zh: columnsFor('zh'), en: columnsFor('en') } as const;
