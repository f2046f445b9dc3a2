/** Memoizes what is computed from all marks, of which there may be many thousands: once per state of the library and key. */
import type { Mark } from './mark.ts';

type Marks = ReadonlyMap<string, Mark>;

export function memoizeBySnapshot<Key, Value>(
  compute: (marks: Marks, key: Key) => Value,
): (marks: Marks, key: Key) => Value {
  const cache = new WeakMap<Marks, Map<Key, Value>>();
  return (marks, key) => {
    const byKey = cache.get(marks) ?? new Map<Key, Value>();
    cache.set(marks, byKey);
    if (!byKey.has(key)) byKey.set(key, compute(marks, key));
    return byKey.get(key)!;
  };
}
