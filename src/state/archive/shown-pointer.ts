/**
 * Which archive the page shows. A newer one waits until the reader asks for it, so that no list changes while it is read. It is adopted
 * at once only if the old one can no longer be loaded.
 */
import type { Pointer } from '#core/dataset/manifest.ts';
import { type Readable, Store } from '#state/store.ts';

let shown: Pointer | undefined;
let adoptsNext = false;
const newer = new Store<Pointer | undefined>(undefined);

/** The newer archive that waits, if any. */
export const newerPointer: Readable<Pointer | undefined> = newer;

/** The pointer to show, after this one was fetched. */
export function resolvePointer(fetched: Pointer): Pointer {
  const isNew = shown !== undefined && fetched.manifest !== shown.manifest;
  if (shown === undefined || adoptsNext) shown = fetched;
  adoptsNext = false;
  setNewer(isNew && shown.manifest !== fetched.manifest ? fetched : undefined);
  return shown;
}

/** Shows the next pointer that is fetched. */
export function adoptNextPointer(): void {
  adoptsNext = true;
}

function setNewer(pointer: Pointer | undefined): void {
  if (newer.get()?.manifest !== pointer?.manifest) newer.set(pointer);
}
