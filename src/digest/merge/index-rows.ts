/** Day pages whose items lead to pages of the same site: where such a page is read, it is the row and the item adds nothing. */
import type { DigestFile } from '#digest/digest.ts';
import { decodePath } from '#digest/fields/links/paper-url.ts';

export function withoutIndexRows(files: readonly DigestFile[]): DigestFile[] {
  if (files.every((file) => file.pages.length === 0)) return [...files];
  const read = new ReadPages(files);
  return files.map((file) => {
    const lines = new Set(
      file.pages.filter(({ target }) => read.has(file.file, target)).map(({ line }) => line),
    );
    if (lines.size === 0) return file;
    const digests = file.digests.flatMap((digest) => {
      const rows = digest.rows.filter((row) => !lines.has(row.line));
      return rows.length === 0 && digest.rows.length > 0 ? [] : [{ ...digest, rows }];
    });
    const problems = file.problems.filter(({ line }) => line === undefined || !lines.has(line));
    return { ...file, digests, problems };
  });
}

/** Paths of files with papers, without what ends them, by their last part. */
class ReadPages {
  readonly #paths = new Map<string, string[]>();

  constructor(files: readonly DigestFile[]) {
    for (const { file, digests } of files) {
      if (digests.every((digest) => digest.rows.length === 0)) continue;
      const path = bare(file.replaceAll('\\', '/'));
      const name = path.split('/').pop()!;
      this.#paths.set(name, [...(this.#paths.get(name) ?? []), path]);
    }
  }

  /** `target` is an address in the page `from`: relative to it, or from the root of the site. */
  has(from: string, target: string): boolean {
    const path = bare(decodePath(target.replace(/[?#].*$/, '')));
    const folders = from.replaceAll('\\', '/').split('/').slice(0, -1);
    const isRooted = path.startsWith('/');
    const whole = isRooted ? path.slice(1) : resolved(folders, path.split('/'));
    const candidates = this.#paths.get(whole.split('/').pop()!) ?? [];
    return candidates.some((known) => known === whole || (isRooted && `/${known}`.endsWith(`/${whole}`)));
  }
}

function resolved(folders: readonly string[], parts: readonly string[]): string {
  const path = [...folders];
  for (const part of parts) {
    if (part === '..') path.pop();
    else if (part !== '.' && part !== '') path.push(part);
  }
  return path.join('/');
}

/** A page stands for the file that it is made of, whatever it is called: `x.html`, `x.md`, `x/`. */
function bare(path: string): string {
  return path.replace(/\/(?:index|readme)?(?:\.\w{1,8})?$/i, '').replace(/\.(?:md|markdown|html?)$/i, '');
}
