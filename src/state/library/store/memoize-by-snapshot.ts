/** What is worked out of all marks, of which there may be many thousands: once for each state of the library, whichever list asks. */
import type { Mark } from './mark.ts';

type Marks = ReadonlyMap<string, Mark>;

export function oncePerState<Key, Value>(
  work: (marks: Marks, key: Key) => Value,
): (marks: Marks, key: Key) => Value {
  const known = new WeakMap<Marks, Map<Key, Value>>();
  return (marks, key) => {
    const ofState = known.get(marks) ?? new Map<Key, Value>();
    known.set(marks, ofState);
    if (!ofState.has(key)) ofState.set(key, work(marks, key));
    return ofState.get(key)!;
  };
}
