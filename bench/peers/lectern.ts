/** Lectern's own search, measured like its peers. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { median } from '#bench/figure.ts';
import { writeDataset } from '#bench/search/dataset-files.ts';
import { findPapers, runCold, runWarm } from '#bench/search/run-queries.ts';
import type { Archive } from '#digest/merge/merge-archive.ts';
import type { PeerQuery, PeerResults } from './peer.ts';

export async function measureLectern(
  archive: Archive,
  folder: string,
  queries: readonly PeerQuery[],
): Promise<PeerResults> {
  const site = join(folder, 'site');
  await writeDataset(site, archive);
  const script = join(import.meta.dirname, '../search/build-index.ts');
  const args = ['--import', 'tsx', script, '--site', site, '--cache', join(folder, 'cache')];
  const built = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  const texts = queries.map(({ text }) => text);
  const downloads = await runCold(site, texts);
  const { times, bytes } = await runWarm(site, texts);
  return {
    buildMs: built.ms,
    buildMb: built.peakMb,
    indexBytes: built.indexBytes,
    firstBytes: median(downloads.map((download) => download.bytes)),
    memoryMb: bytes / 1e6,
    times,
    found: await findPapers(site, texts),
  };
}
