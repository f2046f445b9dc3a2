/**
 * Which archive the page reads by. One that appears while somebody reads waits until they ask for it, so that no list changes
 * under the eyes; it is put in place at once where the old one can no longer be read.
 */
import type { Pointer } from '#core/dataset/manifest.ts';

let shown: Pointer | undefined;
let newer: Pointer | undefined;
let following = false;
const listeners = new Set<() => void>();

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

/** The archive that waits, if any does. */
export function newerPointer(): Pointer | undefined {
  return newer;
}

export function listenForNewer(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function setNewer(pointer: Pointer | undefined): void {
  if (newer?.manifest === pointer?.manifest) return;
  newer = pointer;
  for (const listener of listeners) listener();
}
