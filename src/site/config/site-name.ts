/** The name of a site without a configuration: that of the digests' repository, or else of their folder. */
import { readFileSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** Folders that are called after what is in them, not after what it is about. */
const PLAIN_NAMES =
  /^(?:digests?|dailys?|daily|papers?|data|docs?|content|markdown|md|out|output|posts?|site|src)$/i;

export interface Repository {
  /** Its folder here. */
  folder: string;
  name: string;
}

/** Undefined where no name says anything; Lectern's own is shown then. */
export function siteName(digests: string): string | undefined {
  if (isLectern(resolve(digests))) return undefined;
  return findRepository(digests)?.name ?? folderName(resolve(digests));
}

/** Its samples are shown under its own name, in its repository and in its package, and so are a fork's digests until it is given one. */
function isLectern(folder: string): boolean {
  const description = readText(join(folder, 'package.json'));
  if (description !== undefined) return /"name":\s*"lectern"/.test(description);
  return folder !== dirname(folder) && isLectern(dirname(folder));
}

/** The repository of git that a file or folder lies in. */
export function findRepository(path: string): Repository | undefined {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const git = join(folder, '.git');
    if (statSync(git, { throwIfNoEntry: false }))
      return { folder, name: remoteName(git) ?? basename(folder) };
    if (folder === dirname(folder)) return undefined;
  }
}

/** Path of the digests below their repository, with `/`; empty for the repository itself. */
export function pathInRepository(digests: string): string | undefined {
  const repository = findRepository(digests);
  return repository && relative(repository.folder, resolve(digests)).split(sep).join('/');
}

/** The name in the address that the repository was cloned from: `git@github.com:someone/papers.git` → `papers`. */
function remoteName(git: string): string | undefined {
  const text = readText(join(git, 'config'));
  const [, url] = /\[remote "origin"\][^[]*?\n\s*url\s*=\s*(\S+)/.exec(text ?? '') ?? [];
  // A clone of a folder on this machine says nothing about where it is published.
  if (url?.startsWith('/') || url?.startsWith('.')) return undefined;
  const name = url
    ?.replace(/\/+$/, '')
    .split(/[/:]/)
    .at(-1)
    ?.replace(/\.git$/, '');
  return name || undefined;
}

function folderName(folder: string): string | undefined {
  const parent = dirname(folder);
  // What lies there directly was made for a moment, under a name that nobody chose.
  const isNameless = parent === folder || [tmpdir(), dirname(homedir())].includes(parent);
  if (isNameless || basename(folder).startsWith('.')) return undefined;
  return PLAIN_NAMES.test(basename(folder)) ? folderName(parent) : basename(folder);
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
