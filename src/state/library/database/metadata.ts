/** Asking for a fact by its kind: what was read from the database has been checked there. */
import type { Fact, FactKind, FactValue } from './metadata-schema.ts';

export function factKey(kind: FactKind, of?: string): string {
  return of === undefined ? kind : `${kind} ${of}`;
}

/** `of`: the list's address for a position. */
export function factOf<Kind extends FactKind>(
  facts: ReadonlyMap<string, Fact>,
  kind: Kind,
  of?: string,
): FactValue<Kind> | undefined {
  return facts.get(factKey(kind, of))?.value as FactValue<Kind> | undefined;
}
