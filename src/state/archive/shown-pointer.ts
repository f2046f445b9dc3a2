/**
 * Which archive the page reads by. One that appears while somebody reads waits until they ask for it, so that no list changes
 * under the eyes; it is put in place at once where the old one can no longer be read.
 */
import type { Pointer } from '#core/dataset/manifest.ts';
import { type Readable, Store } from '#state/store.ts';

let shown: Pointer | undefined;
let following = false;
const newer = new Store<Pointer | undefined>(undefined);

/** The archive that waits, if any does. */
export const newerPointer: Readable<Pointer | undefined> = newer;

/** The pointer to read by, when this one was fetched. */
export function settlePointer(fetched: Pointer): Pointer {
  const isNew = shown !== undefined && fetched.manifest !== shown.manifest;
  if (shown === undefined || following) shown = fetched;
  following = false;
  setNewer(isNew && shown.manifest !== fetched.manifest ? fetched : undefined);
  return shown;
}

/** The next pointer that is fetched is the one to read by. */
export function followPointer(): void {
  following = true;
}

function setNewer(pointer: Pointer | undefined): void {
  if (newer.get()?.manifest !== pointer?.manifest) newer.set(pointer);
}
