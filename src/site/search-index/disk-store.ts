/**
 * What earlier builds made, on disk: one file for each part, which ends in a seal over all that stands before it. What is missing, cut,
 * damaged or made by other code does not fit its seal, and is made anew.
 */
import { createHash, type Hash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Emit, SearchMemory } from './emit.ts';

/** Files of a part are written together, some hundred at a time: a part may be larger than memory. */
const GATHERED = 1 << 20;
const SEAL_BYTES = 32;
const LENGTH_BYTES = 4;
/** A part that no build has asked for in so long will not be asked for again. */
const KEPT_MS = 30 * 86_400_000;

interface Contents {
  note: unknown;
  /** In the order in which they stand at the beginning of the file. */
  files: [name: string, length: number][];
}

/** Several builds may share a folder, also at the same time. */
export class DiskStore implements SearchMemory {
  readonly #folder: string;
  readonly #version: string;

  /** `version` is that of the code that makes parts. */
  constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#version = version;
    mkdirSync(folder, { recursive: true });
  }

  part<Note>(name: string, emit: Emit, make: (emit: Emit) => Note): Note {
    const path = join(this.#folder, name);
    const kept = unseal(this.#version, path);
    if (!kept) return this.#make(path, emit, make);
    const now = new Date();
    utimesSync(path, now, now);
    let end = 0;
    for (const [file, length] of kept.contents.files) {
      end += length;
      emit(file, new Uint8Array(kept.bytes.subarray(end - length, end)));
    }
    return kept.contents.note as Note;
  }

  /** Deletes what no build has asked for in a long time. */
  forgetOld(now = Date.now()): void {
    for (const name of readdirSync(this.#folder)) {
      const path = join(this.#folder, name);
      const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: now };
      if (now - mtimeMs > KEPT_MS) rmSync(path, { force: true });
    }
  }

  #make<Note>(path: string, emit: Emit, make: (emit: Emit) => Note): Note {
    const file = new SealedFile(`${path}.${process.pid}`, this.#version);
    const files: Contents['files'] = [];
    const note = make((name, content) => {
      files.push([name, content.length]);
      file.add(content);
      emit(name, content);
    });
    const contents = Buffer.from(JSON.stringify({ note, files } satisfies Contents));
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32LE(contents.length);
    file.add(contents);
    file.add(length);
    file.end(path);
    return note;
  }
}

/** Stands under its name only when it is whole. */
class SealedFile {
  readonly #path: string;
  readonly #seal: Hash;
  #gathered: Uint8Array[] = [];
  #size = 0;

  constructor(path: string, version: string) {
    this.#path = path;
    this.#seal = createHash('sha256').update(version);
    rmSync(path, { force: true });
  }

  add(bytes: Uint8Array): void {
    this.#seal.update(bytes);
    this.#gathered.push(bytes);
    this.#size += bytes.length;
    if (this.#size >= GATHERED) this.#flush();
  }

  end(name: string): void {
    this.#gathered.push(this.#seal.digest());
    this.#flush();
    renameSync(this.#path, name);
  }

  #flush(): void {
    appendFileSync(this.#path, Buffer.concat(this.#gathered));
    this.#gathered = [];
    this.#size = 0;
  }
}

function unseal(version: string, path: string): { bytes: Buffer; contents: Contents } | undefined {
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch {
    return undefined;
  }
  if (file.length < LENGTH_BYTES + SEAL_BYTES) return undefined;
  const bytes = file.subarray(0, -SEAL_BYTES);
  const seal = createHash('sha256').update(version).update(bytes).digest();
  if (!seal.equals(file.subarray(-SEAL_BYTES))) return undefined;
  const end = bytes.length - LENGTH_BYTES;
  const contents: Contents = JSON.parse(bytes.toString('utf8', end - bytes.readUInt32LE(end), end));
  return { bytes, contents };
}
