/** A menu for sorting on narrow screens, which have no column heads. */

import { useMessages } from '#components/use-messages.ts';
import type { Sort, SortKey } from '#core/paper/sort.ts';
import { parseSort, sortParam } from '#state/url/address-terms.ts';

interface Props {
  columns: readonly SortKey[];
  sort: Sort | undefined;
  /** Name of the list's original order. */
  own?: string;
  onSort(sort: Sort | undefined): void;
}

export function SortMenu({ columns, sort, own, onSort }: Props) {
  const { list } = useMessages('common');
  return (
    <select
      aria-label={list.order}
      className="sort-menu"
      value={sortParam(sort) ?? ''}
      onChange={(event) => onSort(parseSort(event.target.value))}
    >
      <option value="">{own ?? list.original}</option>
      {columns.map((key) => (
        <optgroup key={key} label={list[key]}>
          <option value={key} aria-label={`${list[key]} ${list.ascending}`}>
            {list[key]} ↑
          </option>
          <option value={`-${key}`} aria-label={`${list[key]} ${list.descending}`}>
            {list[key]} ↓
          </option>
        </optgroup>
      ))}
    </select>
  );
}
