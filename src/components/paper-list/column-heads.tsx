/** The heads of a list's columns: each sorts by its column, says how it is sorted, and with the third click leaves it again. */
import './paper-list.css';
import { useMessages } from '#components/use-messages.ts';
import { nextSort, type Sort, type SortKey } from '#state/url/address-terms.ts';
import { ROLES } from './table-roles.ts';

interface Props {
  columns: readonly SortKey[];
  sort: Sort | undefined;
  onSort(sort: Sort | undefined): void;
  /** In a list that numbers its rows: the heads are the first. */
  numbered?: boolean;
  /** Names a column that stands before the others and does not sort. */
  before?: string | undefined;
}

export function ColumnHeads({ columns, sort, onSort, numbered, before }: Props) {
  const { list } = useMessages('common');
  const direction = (key: SortKey) =>
    sort?.key !== key ? undefined : sort.descending ? 'descending' : 'ascending';
  return (
    <thead {...ROLES.group}>
      <tr {...ROLES.row} aria-rowindex={numbered ? 1 : undefined}>
        {before !== undefined && (
          <th {...ROLES.head} scope="col" data-column="select">
            <span className="sr-only">{before}</span>
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
