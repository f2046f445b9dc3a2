/** A newer archive that waits until the reader wants it: what it adds, and a function that shows it. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { manifestQuery, pointerQuery } from '#state/archive/archive-queries.ts';
import { adoptNextPointer, newerPointer } from '#state/archive/shown-pointer.ts';
import { useStore } from '#state/store.ts';
import { type NewPapers, newPapers } from './new-papers.ts';

export function useNewerArchive(): (NewPapers & { key: string; show(): void }) | undefined {
  const client = useQueryClient();
  const newer = useStore(newerPointer);
  const pointer = useQuery({ ...pointerQuery, enabled: false });
  const enabled = newer !== undefined;
  const next = useQuery({ ...manifestQuery(newer?.manifest ?? ''), enabled });
  const old = useQuery({ ...manifestQuery(pointer.data?.manifest ?? ''), enabled: false });
  if (!newer || !next.data || !old.data) return undefined;
  const show = () => {
    adoptNextPointer();
    void client.invalidateQueries({ queryKey: pointerQuery.queryKey });
  };
  return { ...newPapers(old.data, next.data), key: newer.manifest, show };
}
