/** Our own search among its peers: the same rows, the same queries, the same judge. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Archive } from '#digest/merge/merge-archive.ts';
import { median } from './figure.ts';
import type { PeerAnswer, PeerQuery } from './peer.ts';
import { askAll, askCold, askWarm } from './search-asked.ts';
import { writeSite } from './write-site.ts';

export async function askLectern(
  archive: Archive,
  folder: string,
  queries: readonly PeerQuery[],
): Promise<PeerAnswer> {
  const site = join(folder, 'site');
  await writeSite(site, archive);
  const script = join(import.meta.dirname, 'search-build.ts');
  const args = ['--import', 'tsx', script, '--site', site, '--cache', join(folder, 'cache')];
  const built = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  const texts = queries.map((one) => one.text);
  const cold = await askCold(site, texts);
  const { times, bytes } = await askWarm(site, texts);
  return {
    buildMs: built.ms,
    buildMb: built.peakMb,
    indexBytes: built.indexBytes,
    firstBytes: median(cold.map((one) => one.firstBytes)),
    memoryMb: bytes / 1e6,
    times,
    found: await askAll(site, texts),
  };
}
