/** Column heads: a click sorts ascending, then descending, then in the original order. */
import type { Sort, SortKey } from '#core/paper/sort.ts';
import './paper-list.css';
import { useMessages } from '#components/use-messages.ts';
import { nextSort } from '#core/paper/sort.ts';
import { ROLES } from './table-layout.ts';

interface Props {
  columns: readonly SortKey[];
  sort: Sort | undefined;
  onSort(sort: Sort | undefined): void;
  /** Whether rows have an `aria-rowindex`; the heads are row 1. */
  isNumbered?: boolean;
  /** Name of an additional first column that does not sort. */
  firstColumn?: string | undefined;
}

export function ColumnHeads({ columns, sort, onSort, isNumbered, firstColumn }: Props) {
  const { list } = useMessages('common');
  const direction = (key: SortKey) =>
    sort?.key !== key ? undefined : sort.descending ? 'descending' : 'ascending';
  return (
    <thead {...ROLES.group}>
      <tr {...ROLES.row} aria-rowindex={isNumbered ? 1 : undefined}>
        {firstColumn !== undefined && (
          <th {...ROLES.head} scope="col" data-column="select">
            <span className="sr-only">{firstColumn}</span>
          </th>
        )}
        {columns.map((key) => (
          <th key={key} {...ROLES.head} scope="col" data-column={key} aria-sort={direction(key)}>
            <button type="button" title={list.sortBy(list[key])} onClick={() => onSort(nextSort(key, sort))}>
              {list[key]}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}
