/**
 * Notices that digests have changed by looking at names, sizes and times. The system's own notices would miss changes on network disks
 * and in containers, and differ between systems.
 */
import { stat } from 'node:fs/promises';
import { listFiles } from '#site/read/list-files.ts';

const POLL_MS = 300;
/** Looking may take this share of the time at most: a large archive is looked at less often. */
const LOOKING_SHARE = 1 / 20;

export interface DigestWatch {
  stop(): void;
}

/** Calls `build` now, and again after each burst of changes; never twice at a time. Resolves after the first. */
export async function watchDigests(
  paths: readonly string[],
  build: () => Promise<void>,
): Promise<DigestWatch> {
  let known = await fingerprint(paths);
  let isChanging = false;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const look = async () => {
    const start = performance.now();
    const now = await fingerprint(paths);
    const hasChanged = now !== known;
    known = now;
    const pauseMs = Math.max(POLL_MS, (performance.now() - start) / LOOKING_SHARE);
    // An editor writes a file in several steps, a copied folder file by file: what is built is the same twice.
    if (isChanging && !hasChanged) await build();
    isChanging = hasChanged;
    if (!isStopped) timer = setTimeout(look, pauseMs);
  };
  await build();
  timer = setTimeout(look, POLL_MS);
  return {
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

async function fingerprint(paths: readonly string[]): Promise<string> {
  const { files, problems } = await listFiles(paths);
  const times = files.map(async (file) => {
    const { size, mtimeMs } = await stat(file).catch(() => ({ size: -1, mtimeMs: 0 }));
    return `${file} ${size} ${mtimeMs}`;
  });
  return [...(await Promise.all(times)), ...problems.map(({ file, what }) => `${file} ${what}`)].join('\n');
}
