/**
 * Digests that an earlier build has parsed, on disk: a new day then costs only its own files. They lie in packs by the hash of a file's
 * name, so that a new day rewrites few of them. A pack that is missing, damaged or made by other code is made anew.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DigestFile } from '#digest/digest.ts';

/** A pack of the largest archive known has then some 30 files. */
const PACKS = 64;
const SEAL_LENGTH = 64;

type Pack = Map<string, DigestFile>;

export class DigestCache {
  readonly #folder: string;
  readonly #version: string;
  readonly #packs = new Map<number, Pack>();
  /** What this build has asked for, pack by pack; only this is kept. */
  readonly #used = new Map<number, Pack>();
  readonly #changed = new Set<number>();

  /** `folder` is of one set of digests; `version` of the code that parses them. */
  constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#version = version;
    mkdirSync(folder, { recursive: true });
  }

  /** The file as it was parsed from these bytes before, else as `parse` gives it. */
  get(name: string, bytes: Uint8Array, parse: () => DigestFile): DigestFile {
    const key = `${name} ${createHash('sha256').update(bytes).digest('hex')}`;
    const number = packOf(name);
    const known = this.#pack(number).get(key);
    if (!known) this.#changed.add(number);
    const file = known ?? parse();
    const used = this.#used.get(number) ?? new Map();
    this.#used.set(number, used.set(key, file));
    return file;
  }

  /** Writes packs that have changed. A disk that is full costs time in the next build and is no failure. */
  save(): void {
    for (const [number, pack] of this.#packs) {
      const used = this.#used.get(number) ?? new Map();
      if (this.#changed.has(number) || used.size !== pack.size) this.#write(number, used);
    }
    // Packs of digests that are all gone, and what a killed build left.
    const kept = new Set([...this.#packs.keys()].map((number) => `pack-${number}`));
    for (const name of readdirSync(this.#folder))
      if (!kept.has(name)) rmSync(join(this.#folder, name), { force: true });
  }

  #pack(number: number): Pack {
    const pack = this.#packs.get(number) ?? this.#read(number);
    this.#packs.set(number, pack);
    return pack;
  }

  #read(number: number): Pack {
    try {
      const text = readFileSync(this.#path(number), 'utf8');
      const json = text.slice(SEAL_LENGTH);
      return text.slice(0, SEAL_LENGTH) === this.#seal(json) ? new Map(JSON.parse(json)) : new Map();
    } catch {
      return new Map();
    }
  }

  #write(number: number, pack: Pack): void {
    const json = JSON.stringify([...pack]);
    const unfinished = `${this.#path(number)}.${process.pid}`;
    try {
      writeFileSync(unfinished, this.#seal(json) + json);
      renameSync(unfinished, this.#path(number));
    } catch {
      rmSync(unfinished, { force: true });
    }
  }

  #path(number: number): string {
    return join(this.#folder, `pack-${number}`);
  }

  #seal(json: string): string {
    return createHash('sha256').update(`${this.#version}\n`).update(json).digest('hex');
  }
}

function packOf(name: string): number {
  return createHash('sha256').update(name).digest().readUInt32BE() % PACKS;
}
