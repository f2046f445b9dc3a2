/** What the command was packed with, and where it keeps what a later build can use. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Put in by the bundler. */
declare const LECTERN_VERSION: string;
declare const LECTERN_REPOSITORY: string;

/** Of the package; in the sources it is read from package.json. */
export function packageVersion(): string {
  if (typeof LECTERN_VERSION === 'string') return LECTERN_VERSION;
  return packageFile().version;
}

/** `owner/name` of Lectern's own repository on GitHub. */
export function packageRepository(): string {
  const url = typeof LECTERN_REPOSITORY === 'string' ? LECTERN_REPOSITORY : packageFile().repository.url;
  return url.replace(/^.*github\.com\//, '').replace(/\.git$/, '');
}

function packageFile(): { version: string; repository: { url: string } } {
  return JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
}

/** The built app: beside the bundled command in the package; scripts of this project name theirs. */
export function appFolder(): string {
  return process.env.LECTERN_APP ?? fileURLToPath(new URL('./app', import.meta.url));
}

/** The folder that is named, else this user's. */
export function cacheFolder(named: string | true | undefined): string {
  if (typeof named === 'string') return resolve(named);
  const { LECTERN_CACHE, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  return LECTERN_CACHE ?? join(XDG_CACHE_HOME ?? LOCALAPPDATA ?? join(homedir(), '.cache'), 'lectern');
}

/** The samples of the package, where `digests` alone is named and there is no such folder; a newcomer then sees something. */
export function samplesFor(paths: readonly string[]): string | undefined {
  const [path] = paths;
  if (paths.length !== 1 || path === undefined || !/^(?:\.\/)?digests\/?$/.test(path) || existsSync(path))
    return undefined;
  const folder = ['../digests', '../../../digests'].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  return folder.find((place) => existsSync(place));
}
