/** Typed access to metadata. Values were validated when they were read from the database. */
import type { MetadataEntry, MetadataKind, MetadataValue } from './metadata-schema.ts';

/** `of`: what the entry belongs to, such as a list's address for a position. */
export function metadataKey(kind: MetadataKind, of?: string): string {
  return of === undefined ? kind : `${kind} ${of}`;
}

export function metadataValue<Kind extends MetadataKind>(
  metadata: ReadonlyMap<string, MetadataEntry>,
  kind: Kind,
  of?: string,
): MetadataValue<Kind> | undefined {
  return metadata.get(metadataKey(kind, of))?.value as MetadataValue<Kind> | undefined;
}
