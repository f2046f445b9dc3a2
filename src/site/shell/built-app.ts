/**
 * The app as Vite built it, once for every site: `files/` is copied as it is, the other parts are completed at the publisher's.
 * It knows no digest, and reading it needs neither Vite nor the sources.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as v from 'valibot';

/** Names below the app's folder, for the build that writes it and the one that reads it. */
export const APP_PARTS = {
  files: 'files',
  page: 'index.html',
  routes: 'routes.json',
  languages: 'languages.json',
  worker: 'service-worker.js',
  removingWorker: 'removing-worker.js',
  /** Which module is in which chunk: only for checks, no part of a package. */
  chunks: 'chunks.json',
} as const;

const routesSchema = v.record(v.string(), v.array(v.string()));
const languagesSchema = v.array(
  v.object({
    locale: v.string(),
    serves: v.array(v.string()),
    isFallback: v.boolean(),
    first: v.string(),
    tag: v.string(),
    unloaded: v.object({ title: v.string(), hint: v.string() }),
    routes: routesSchema,
  }),
);

/**
 * A language of the interface: the browser’s languages that it serves, the script with its first texts, those that each route says
 * besides, and what the page says in it where no script could be fetched.
 */
export type BuiltLanguage = v.InferOutput<typeof languagesSchema>[number];

export interface BuiltApp {
  /** Path below the site, with `/` → content; sorted by path. */
  files: ReadonlyMap<string, Buffer>;
  /** The page before it becomes the shell. */
  page: string;
  /** First part of an address → files that its page begins with. */
  routes: Readonly<Record<string, readonly string[]>>;
  languages: readonly BuiltLanguage[];
  /** Code of the service worker, and of the one that removes it, without the list of files. */
  worker: string;
  removingWorker: string;
}

/** Throws where the folder holds no app. */
export function readBuiltApp(folder: string): BuiltApp {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    files: readFiles(join(folder, APP_PARTS.files)),
    page: read(APP_PARTS.page),
    routes: v.parse(routesSchema, JSON.parse(read(APP_PARTS.routes))),
    languages: v.parse(languagesSchema, JSON.parse(read(APP_PARTS.languages))),
    worker: read(APP_PARTS.worker),
    removingWorker: read(APP_PARTS.removingWorker),
  };
}

function readFiles(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => relative(folder, join(folder, name)).split(sep).join('/'))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}
