/** Downloads the files of a choice, a few at a time. Every fetch passes the service worker, which verifies and caches the file. */
import * as v from 'valibot';
import { lookupSchema } from '#core/dataset/lookup.ts';
import type { Manifest, SegmentEntry } from '#core/dataset/manifest.ts';
import { hashedFile } from '#core/dataset/paths.ts';
import { sortOrdersSchema } from '#core/dataset/presorted-runs.ts';
import { segmentSchema } from '#core/dataset/segment.ts';
import { searchManifestSchema } from '#core/search-index/index-files.ts';
import { indexFiles } from '#core/search-index/shard-pack.ts';
import { fetchManifest, fetchPointer } from '#state/archive/fetch-archive.ts';
import { siteUrl } from '#state/url/base.ts';
import { cachedFiles } from './download-cache.ts';
import type { DownloadChoice } from './download-choice.ts';
import { lookupsOf, segmentsOfPapers, segmentsToDownload } from './download-plan.ts';

export interface DownloadProgress {
  files: number;
  totalFiles: number;
  /** Papers that are downloaded, of those that were chosen. */
  papers: number;
  totalPapers: number;
  /** Including files that were already cached. */
  bytes: number;
}

const PARALLEL = 6;

/** `files` holds every file of the choice at the end. Rejects if one cannot be fetched. */
export class FileDownload {
  readonly files = new Set<string>();
  readonly #signal: AbortSignal;
  readonly #onProgress: (increment: Partial<DownloadProgress>) => void;
  /** Files that were cached when the download started, with their sizes. */
  #cached: ReadonlyMap<string, number> = new Map();

  /** `onProgress` receives increments, not totals. */
  constructor(signal: AbortSignal, onProgress: (increment: Partial<DownloadProgress>) => void) {
    this.#signal = signal;
    this.#onProgress = onProgress;
  }

  async download(choice: DownloadChoice, starred: readonly string[]): Promise<void> {
    this.#cached = await cachedFiles();
    const { manifest: file } = await fetchPointer(this.#signal);
    const manifest = await fetchManifest(file, this.#signal);
    if (choice.kind === 'all') return this.#downloadArchive(manifest);
    const ids = await this.#readSegments(segmentsToDownload(manifest, choice));
    const others = starred.filter((id) => !ids.has(id)).length;
    this.#onProgress({ totalPapers: others });
    await this.#downloadAll(lookupsOf(manifest, ids));
    await this.#downloadPapers(manifest, starred);
    this.#onProgress({ papers: others });
  }

  /** Everything that these papers show online: all appearances, whatever their day. */
  async downloadPapers(ids: readonly string[]): Promise<void> {
    const { manifest } = await fetchPointer(this.#signal);
    await this.#downloadPapers(await fetchManifest(manifest, this.#signal), ids);
  }

  /** Files that list others come first, so that the totals are known from the start. */
  async #downloadArchive(manifest: Manifest): Promise<void> {
    const orders = await this.#readNames(manifest.orders, (json) =>
      v.parse(sortOrdersSchema, json).packs.hash.map((hash) => hashedFile('runs', hash)),
    );
    const index = await this.#readNames(manifest.search, (json) =>
      indexFiles(v.parse(searchManifestSchema, json)),
    );
    const { rows: totalRows, papers: totalPapers } = manifest.totals;
    const rows = new Map(manifest.segments.map((segment) => [segment.file, segment.rows]));
    const segments = segmentsToDownload(manifest, { kind: 'all' }).map(({ file }) => file);
    let downloaded = 0;
    this.#onProgress({ totalPapers });
    await this.#downloadAll([...segments, ...Object.values(manifest.lookup), ...index, ...orders], (file) => {
      const before = Math.floor((downloaded / totalRows) * totalPapers);
      downloaded += rows.get(file) ?? 0;
      this.#onProgress({ papers: Math.floor((downloaded / totalRows) * totalPapers) - before });
    });
  }

  /** Newest first; returns the ids of their papers. */
  async #readSegments(segments: readonly SegmentEntry[]): Promise<Set<string>> {
    const rows = segments.reduce((sum, segment) => sum + segment.rows, 0);
    this.#onProgress({ totalPapers: rows });
    const ids = new Set<string>();
    await this.#readAll(
      segments.map(({ file }) => file),
      (text) => {
        const before = ids.size;
        for (const id of v.parse(segmentIds, JSON.parse(text)).id) ids.add(id);
        this.#onProgress({ papers: ids.size - before });
      },
    );
    // A paper that appears on several days was counted several times.
    this.#onProgress({ totalPapers: ids.size - rows });
    return ids;
  }

  async #downloadPapers(manifest: Manifest, ids: readonly string[]): Promise<void> {
    const indexes = new Map<string, number[]>();
    await this.#readAll(lookupsOf(manifest, ids), (text) => {
      const { segments } = v.parse(lookupSchema, JSON.parse(text));
      for (const id of ids) if (Object.hasOwn(segments, id)) indexes.set(id, segments[id]!);
    });
    await this.#downloadAll(segmentsOfPapers(manifest, indexes.values()));
  }

  /** Reads the names of files that another file lists; none if the archive does not have that. */
  async #readNames(file: string | undefined, parse: (json: unknown) => string[]): Promise<string[]> {
    let names: string[] = [];
    await this.#readAll(file === undefined ? [] : [file], (text) => {
      names = parse(JSON.parse(text));
    });
    return names;
  }

  #readAll(files: readonly string[], onText: (text: string) => void): Promise<void> {
    return this.#forEach(files, async (file) => onText(new TextDecoder().decode(await this.#fetch(file))));
  }

  /** Skips cached files: the worker verifies them when they are read. */
  #downloadAll(files: readonly string[], onDone?: (file: string) => void): Promise<void> {
    return this.#forEach(files, async (file) => {
      const bytes = this.#cached.get(file);
      if (bytes === undefined) await this.#fetch(file);
      else this.#count(file, bytes);
      onDone?.(file);
    });
  }

  async #forEach(files: readonly string[], run: (file: string) => Promise<void>): Promise<void> {
    this.#onProgress({ totalFiles: files.length });
    const queue = [...files];
    const runLane = async () => {
      for (let file = queue.shift(); file !== undefined; file = queue.shift()) await run(file);
    };
    await Promise.all(Array.from({ length: PARALLEL }, runLane));
  }

  async #fetch(file: string): Promise<ArrayBuffer> {
    const response = await fetch(siteUrl(file), { signal: this.#signal });
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    const bytes = await response.arrayBuffer();
    this.#count(file, bytes.byteLength);
    return bytes;
  }

  #count(file: string, bytes: number): void {
    this.files.add(file);
    this.#onProgress({ files: 1, bytes });
  }
}

/** Only the ids are needed; the worker has verified the rest by its hash. */
const segmentIds = v.pick(segmentSchema, ['id']);
