/** The service worker of a site: the bundled code behind the list of files that it installs. */
import { contentHash } from '#site/dataset/content-hash.ts';

export type ShellFile = [file: string, hash: string];

/** For app stores and hosts, not for the page. */
const NOT_INSTALLED = /^screenshots\//;

/** Path and hash of every file that the page may need: data, and pages for hosts and crawlers, are not among them. */
export function listShell(files: ReadonlyMap<string, string | Uint8Array>): ShellFile[] {
  return [...files]
    .filter(([file]) => !NOT_INSTALLED.test(file))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, content]) => [file, contentHash(content)]);
}

/** The version follows from the files and from the worker's own code, so that no two builds share a cache. */
export function withShell(code: string, files: readonly ShellFile[]): string {
  const version = contentHash(JSON.stringify(files) + code);
  return `const LECTERN_SHELL=${JSON.stringify({ version, files })};\n${code}`;
}
