/**
 * The folder of a site while it is written. Each file is complete under its name or is not there, and what is there already is not
 * written again, so a host that copies by time or content copies only what changed.
 */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { type FolderLock, LOCK_FILE, lockFolder } from './folder-lock.ts';

/** Stands in every folder that Lectern has written: only there are files deleted that the site no longer needs. */
export const MARKER_FILE = '.lectern';
const MARKER_TEXT =
  'Written by Lectern. The next build deletes every file here that is not part of the site.\n';
/** Where a file lies until it is complete. */
const UNFINISHED = '.lectern-unfinished';
/** Never looked into: the folder may be the work tree of a branch that a host publishes. */
const FOREIGN = new Set(['.git', LOCK_FILE]);

export interface OpenOptions {
  /** Replaces what somebody else put there. */
  force?: boolean;
  /** Called once where another build is writing into the folder. */
  onWait?: () => void;
}

export class OutputFolder {
  readonly #path: string;
  readonly #lock: FolderLock;
  /** Folders that are there. */
  readonly #folders = new Set<string>();
  /** Files and folders of an earlier site that this one has not written so far. */
  readonly #others: Set<string>;
  readonly #unfinished: string;
  readonly written = { new: 0, same: 0, deleted: 0 };

  /** Only by `openFolder`. */
  constructor(path: string, lock: FolderLock) {
    this.#path = path;
    this.#lock = lock;
    this.#unfinished = join(path, UNFINISHED);
    rmSync(this.#unfinished, { force: true });
    this.#others = new Set(listEntries(path));
  }

  /** Says that the build goes on. */
  touch(): void {
    this.#lock.touch();
  }

  /** Lets the next build have the folder. Removes it where nothing was written to it. */
  close(): void {
    rmSync(this.#unfinished, { force: true });
    this.#lock.release();
    if (readdirSync(this.#path).length === 0) rmdirSync(this.#path);
  }

  write(file: string, content: string | Uint8Array): void {
    if (this.#folders.size === 0) this.#mark();
    this.#replace(file, content);
  }

  /** Before any other file: what a killed first build leaves is known to be ours. */
  #mark(): void {
    this.#folders.add(this.#path);
    this.#replace(MARKER_FILE, MARKER_TEXT);
  }

  #replace(file: string, content: string | Uint8Array): void {
    const path = join(this.#path, file);
    this.#enter(dirname(path));
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    // Compared as bytes: the file may be damaged.
    const found = this.#others.delete(path) ? statSync(path) : undefined;
    if (found?.isFile() && found.size === bytes.length && readFileSync(path).equals(bytes)) {
      this.written.same += 1;
      return;
    }
    if (found?.isDirectory()) this.#deleteFolder(path);
    writeFileSync(this.#unfinished, bytes);
    renameSync(this.#unfinished, path);
    this.written.new += 1;
  }

  /** What an earlier build left under a name. */
  existing(file: string): Buffer | undefined {
    const path = join(this.#path, file);
    return this.#others.has(path) && statSync(path).isFile() ? readFileSync(path) : undefined;
  }

  /** To be called last. */
  deleteOthers(): void {
    for (const path of this.#others) rmSync(path, { recursive: true, force: true });
    this.written.deleted = this.#others.size;
  }

  #deleteFolder(folder: string): void {
    rmSync(folder, { recursive: true });
    for (const path of this.#others) if (path.startsWith(folder + sep)) this.#others.delete(path);
  }

  #enter(folder: string): void {
    if (this.#folders.has(folder)) return;
    this.#enter(dirname(folder));
    const isThere = this.#others.delete(folder);
    if (isThere && !statSync(folder).isDirectory()) rmSync(folder);
    mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }
}

/** Waits for its turn. Rejects where the folder holds anything that Lectern has not written, unless `force` allows to replace it. */
export async function openFolder(
  path: string,
  { force = false, onWait = () => {} }: OpenOptions = {},
): Promise<OutputFolder> {
  mkdirSync(path, { recursive: true });
  if (!force && !isOurs(path)) throw new ForeignFolderError(path);
  return new OutputFolder(path, await lockFolder(path, onWait));
}

export class ForeignFolderError extends Error {
  constructor(readonly folder: string) {
    super(
      `${folder} holds files that Lectern did not write; name another folder, or replace it with --force.`,
    );
  }
}

function isOurs(folder: string): boolean {
  const names = readdirSync(folder).filter((name) => name !== UNFINISHED && !FOREIGN.has(name));
  return names.length === 0 || names.includes(MARKER_FILE);
}

/** As Node would list a folder with all below it, which takes it as long as building a month. */
function listEntries(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !FOREIGN.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? [path, ...listEntries(path)] : [path];
    });
}
