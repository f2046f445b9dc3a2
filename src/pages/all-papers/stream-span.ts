/** How much of the archive the table loads unasked: all of it, unless it is huge or the browser is set to save data. */
import type { Manifest } from '#core/dataset/manifest.ts';

/** A row takes some 100 bytes of transfer, and more of memory. */
const MAX_ROWS = 250_000;
const MAX_ROWS_SAVING_DATA = 2_000;

/** How many of the newest segments stay below the limit; at least one. */
export function segmentsToStream(manifest: Manifest, savesData: boolean): number {
  let remaining = savesData ? MAX_ROWS_SAVING_DATA : MAX_ROWS;
  let segments = 0;
  for (const { rows } of manifest.segments.toReversed()) {
    remaining -= rows;
    if (remaining < 0 && segments > 0) break;
    segments += 1;
  }
  return segments;
}

export function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
