/** Papers of a list that the reader has chosen, to do something with all of them at once. */
import { useMemo, useState } from 'react';

export interface Selection {
  ids: ReadonlySet<string>;
  has(id: string): boolean;
  toggle(id: string): void;
  /** These and no others. */
  set(ids: readonly string[]): void;
}

/** `on` is undefined while nothing is to be chosen. */
export function useSelection(): { on: Selection | undefined; begin(id?: string): void; end(): void } {
  const [ids, setIds] = useState<ReadonlySet<string>>();
  return useMemo(
    () => ({
      on: ids && {
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
