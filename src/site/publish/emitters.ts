/** All emitters of a site. One more page, feed or endpoint is one more entry here. */
import { POINTER_FILE, QUALITY_FILE } from '#core/dataset/paths.ts';
import { papersById } from '#site/dataset/papers-by-id.ts';
import { emitFeeds } from '#site/feeds/emit-feeds.ts';
import { emitPages, emitTheme } from '#site/pages/emit-pages.ts';
import { buildSearch } from '#site/search-index/build-index.ts';
import { searchInputs } from '#site/search-index/search-inputs.ts';
import { apiFiles } from '#site/static-api/api-files.ts';
import { type Emitter, type Put, type SiteParts, STAGES } from './emitter.ts';

const FIXED_DATA = [POINTER_FILE, QUALITY_FILE];

const EMITTERS: readonly Emitter[] = [
  { stage: 'hashed', emit: ({ app }, put) => putAll(app.hashed, put) },
  { stage: 'hashed', emit: emitData },
  { stage: 'hashed', emit: emitSearch },
  { stage: 'fixed', emit: ({ app }, put) => putAll(app.fixed, put) },
  { stage: 'fixed', emit: ({ data }, put) => put(QUALITY_FILE, data.get(QUALITY_FILE)!) },
  { stage: 'hashed', emit: emitTheme },
  { stage: 'fixed', emit: emitApi },
  { stage: 'pages', emit: emitPages },
  { stage: 'pages', emit: emitFeeds },
  { stage: 'shell', emit: ({ app }, put) => putAll(app.shell, put) },
  { stage: 'pointer', emit: ({ data }, put) => put(POINTER_FILE, data.get(POINTER_FILE)!) },
];

/** In the order in which they must be written, whatever their order above. */
export function orderedEmitters(emitters = EMITTERS): Emitter[] {
  return STAGES.flatMap((stage) => emitters.filter((one) => one.stage === stage));
}

function emitData({ data }: SiteParts, put: Put): void {
  for (const [name, json] of data) if (!FIXED_DATA.includes(name)) put(name, json);
}

function emitSearch({ data, searchMemory, onProgress }: SiteParts, put: Put): void {
  const inputs = searchInputs((file) => data.get(file)!);
  const all = inputs.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  const counted = inputs.map((input) => ({
    ...input,
    read: () => {
      done += input.rows;
      onProgress({ name: 'Indexing papers', done, all, unit: 'papers', papers: done });
      return input.read();
    },
  }));
  buildSearch(counted, searchMemory, put);
}

function emitApi({ reading: { archive } }: SiteParts, put: Put): void {
  for (const [path, content] of apiFiles(archive, papersById(archive))) put(path, JSON.stringify(content));
}

function putAll(files: ReadonlyMap<string, string | Uint8Array>, put: Put): void {
  for (const [name, content] of files) put(name, content);
}
