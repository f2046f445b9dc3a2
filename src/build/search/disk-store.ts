/** What was built before, on disk between two builds. A file that cannot be read is as good as none. */
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { BuiltSegment, SearchMemory, TierStore } from './build-search.ts';
import type { TierKeys } from './write-tier.ts';

/** Shards are written together, some hundred at a time. */
const GATHERED = 1 << 20;

/** Names of the files that this build asked for or wrote: the others are of no use any more. */
export class DiskStore implements SearchMemory {
  private readonly used = new Set<string>();
  readonly segments: SearchMemory['segments'];
  readonly tiers: TierStore;

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    this.segments = {
      get: (hash) => this.read<BuiltSegment>(`segment-${hash}`),
      set: (hash, built) => this.write(`segment-${hash}`, built),
    };
    this.tiers = { get: (hash) => this.readTier(hash), begin: (hash) => this.beginTier(hash) };
  }

  /** Deletes what this build did not ask for. */
  forgetOthers(): void {
    for (const name of readdirSync(this.folder)) if (!this.used.has(name)) rmSync(join(this.folder, name));
  }

  private readTier(hash: string): ReturnType<TierStore['get']> {
    const known = this.read<{ keys: TierKeys; lengths: number[] }>(`tier-${hash}`);
    if (!known) return undefined;
    const { keys, lengths } = known;
    const bytes = this.bytes(`shards-${hash}`);
    if (bytes?.length !== lengths.reduce((sum, one) => sum + one, 0)) return undefined;
    let end = 0;
    const shards = lengths.map((length) => {
      end += length;
      return new Uint8Array(bytes.subarray(end - length, end));
    });
    return { keys, shards };
  }

  private beginTier(hash: string): ReturnType<TierStore['begin']> {
    const lengths: number[] = [];
    let gathered: Uint8Array[] = [];
    let size = 0;
    const file = this.path(`shards-${hash}`);
    rmSync(file, { force: true });
    const flush = () => {
      appendFileSync(file, Buffer.concat(gathered));
      gathered = [];
      size = 0;
    };
    return {
      add: (shard) => {
        lengths.push(shard.length);
        gathered.push(shard);
        size += shard.length;
        if (size >= GATHERED) flush();
      },
      end: (keys) => {
        flush();
        this.write(`tier-${hash}`, { keys, lengths });
      },
    };
  }

  private read<Value>(name: string): Value | undefined {
    const bytes = this.bytes(name);
    try {
      return bytes && (deserialize(bytes) as Value);
    } catch {
      return undefined;
    }
  }

  private bytes(name: string): Buffer | undefined {
    try {
      return readFileSync(this.path(name));
    } catch {
      return undefined;
    }
  }

  private write(name: string, value: unknown): void {
    writeFileSync(this.path(name), serialize(value));
  }

  private path(name: string): string {
    this.used.add(name);
    return join(this.folder, name);
  }
}
