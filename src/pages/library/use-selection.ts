/** Papers of a list that are selected for one action on all of them. */
import { useMemo, useState } from 'react';

export interface Selection {
  ids: ReadonlySet<string>;
  has(id: string): boolean;
  toggle(id: string): void;
  /** Selects these and no others. */
  set(ids: readonly string[]): void;
}

/** `active` is undefined unless the list is in selection mode. */
export function useSelection(): {
  active: Selection | undefined;
  begin(id?: string): void;
  end(): void;
} {
  const [ids, setIds] = useState<ReadonlySet<string>>();
  return useMemo(
    () => ({
      active: ids && {
        ids,
        has: (id) => ids.has(id),
        toggle: (id) => setIds(toggled(ids, id)),
        set: (all) => setIds(new Set(all)),
      },
      begin: (id) => setIds(new Set(id === undefined ? [] : [id])),
      end: () => setIds(undefined),
    }),
    [ids],
  );
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
