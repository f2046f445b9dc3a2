/** How much of the archive is streamed by itself: all of it, unless it is huge or the reader saves data. */
import type { Manifest } from '#core/dataset/manifest.ts';

/** More rows than this are a matter of choice: they weigh some 100 bytes each on the wire, and more in memory. */
const ROWS = 250_000;
const ROWS_SAVING_DATA = 2_000;

/** How many of the newest segments hold so many rows; at least one. */
export function segmentsToStream(manifest: Manifest, savesData: boolean): number {
  let room = savesData ? ROWS_SAVING_DATA : ROWS;
  let segments = 0;
  for (const { rows } of manifest.segments.toReversed()) {
    room -= rows;
    if (room < 0 && segments > 0) break;
    segments += 1;
  }
  return segments;
}

export function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
