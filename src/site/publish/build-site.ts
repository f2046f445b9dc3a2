/**
 * Digests and the built app become a site in a folder. The one way to build: the command, `npm start`, `npm run build` and the tests
 * call it, so a site is the same bytes whoever builds it.
 */

import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { planSite, type SiteRequest } from '#site/config/plan-site.ts';
import { contentHash } from '#site/dataset/content-hash.ts';
import { packArchive } from '#site/dataset/pack-archive.ts';
import { PackMemory } from '#site/dataset/pack-segments.ts';
import { loadPageWords } from '#site/pages/page-words.ts';
import { DigestCache } from '#site/read/digest-cache.ts';
import { type ArchiveReading, DigestSource, describeNothingRead } from '#site/read/digest-source.ts';
import type { OnProgress } from '#site/read/step.ts';
import { codeVersion } from '#site/search-index/code-version.ts';
import { DiskStore } from '#site/search-index/disk-store.ts';
import type { SearchMemory } from '#site/search-index/emit.ts';
import { MemoryStore } from '#site/search-index/memory-store.ts';
import { type BuiltApp, readBuiltApp } from '#site/shell/built-app.ts';
import { completeApp } from '#site/shell/site-app.ts';
import { compressedForms } from './compress.ts';
import type { Put, SiteParts } from './emitter.ts';
import { orderedEmitters } from './emitters.ts';
import { type OutputFolder, openFolder } from './output-folder.ts';

export interface BuildOptions extends SiteRequest {
  /** Folder that becomes the site. */
  out: string;
  /** Folder of the built app. */
  app: string;
  /** Without offline use the site gets a worker that removes one installed earlier. */
  offline?: boolean;
  /** Where parts are kept that a later build need not make again; none where it is absent. */
  cache?: string | undefined;
  /** Writes `.br` and `.gz` beside what a server may hand out compressed. */
  compress?: boolean;
  /** Replaces a folder that Lectern has not written. */
  force?: boolean;
  onProgress?: OnProgress;
  /** Called once where another build is writing into the folder. */
  onWait?: () => void;
}

export interface BuiltSite {
  reading: ArchiveReading;
  /** How many files were written, were there already, and were deleted. */
  files: OutputFolder['written'];
}

/** Nothing could be read: said in one sentence, and nothing was written. */
export class NothingReadError extends Error {}

export function buildSite(options: BuildOptions): Promise<BuiltSite> {
  return new SiteBuilder(options).build();
}

/** Builds the same site again and again, each time making only what has changed. */
export class SiteBuilder {
  readonly #options: BuildOptions;
  readonly #app: BuiltApp;
  readonly #memory = new PackMemory();
  #searchMemory: MemoryStore | undefined;
  #source = new DigestSource();
  /** Later builds of the same process remember what they have read. */
  #isFirst = true;

  constructor(options: BuildOptions) {
    this.#options = options;
    this.#app = readBuiltApp(options.app);
  }

  /** From reading to deleting what is no longer needed, the folder is this build's alone. */
  async build(): Promise<BuiltSite> {
    const { out, force = false, onWait } = this.#options;
    const folder = await openFolder(resolve(out), { force, ...(onWait && { onWait }) });
    try {
      return await this.#buildInto(folder);
    } finally {
      folder.close();
    }
  }

  async #buildInto(folder: OutputFolder): Promise<BuiltSite> {
    const onProgress: OnProgress = (step) => {
      folder.touch();
      this.#options.onProgress?.(step);
    };
    const plan = await planSite(this.#options);
    if (plan.digests.join() !== this.#source.paths.join()) this.#source = new DigestSource(...plan.digests);
    const cache = this.#isFirst ? this.#openDigestCache(plan.digests) : undefined;
    const reading = await this.#source.read({ onProgress, cache });
    cache?.save();
    this.#isFirst = false;
    const nothing = describeNothingRead(plan.digests, reading);
    if (nothing !== undefined) throw new NothingReadError(nothing);
    const data = packArchive(reading.archive, reading.problems, this.#memory);
    const app = completeApp(this.#app, { ...plan, offline: this.#options.offline ?? true });
    const searchMemory = this.#openSearchMemory();
    const words = await loadPageWords(plan.config.language);
    const parts: SiteParts = { ...plan, app, reading, data, searchMemory, onProgress, words };
    const put = this.#options.compress ? putCompressed(folder) : putPlain(folder);
    for (const { emit } of orderedEmitters()) emit(parts, put);
    folder.deleteOthers();
    if (searchMemory instanceof DiskStore) searchMemory.forgetOld();
    return { reading, files: folder.written };
  }

  /** Each set of digests has a folder of its own: it keeps only what the last build has read. */
  #openDigestCache(digests: readonly string[]): DigestCache | undefined {
    const { cache } = this.#options;
    if (cache === undefined || !canWrite(cache)) return undefined;
    return new DigestCache(resolve(cache, 'digests', contentHash(digests.join('\n'))), codeVersion());
  }

  #openSearchMemory(): SearchMemory {
    const { cache } = this.#options;
    if (cache !== undefined && canWrite(cache)) return new DiskStore(resolve(cache, 'search'), codeVersion());
    this.#searchMemory = new MemoryStore(this.#searchMemory);
    return this.#searchMemory;
  }
}

function putPlain(folder: OutputFolder): Put {
  return (file, content) => folder.write(file, content);
}

/** The file itself last: until it is there, servers hand out the compressed form of the old one beside it or none. */
function putCompressed(folder: OutputFolder): Put {
  return (file, content) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (const form of compressedForms(file, bytes, (name) => folder.existing(name))) folder.write(...form);
    folder.write(file, bytes);
  };
}

/** A cache that cannot be written, as on a read-only disk, costs time and is no failure. */
function canWrite(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
