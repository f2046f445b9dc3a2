/** Writes the dataset of an archive as a build does, without its pages. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Archive } from '#digest/merge/merge-archive.ts';
import { packArchive } from '#site/dataset/pack-archive.ts';

export async function writeDataset(site: string, archive: Archive): Promise<void> {
  for (const [name, text] of packArchive(archive, [])) {
    await mkdir(dirname(join(site, name)), { recursive: true });
    await writeFile(join(site, name), text);
  }
}
