/** The files of a choice, brought to this device a few at a time: the service worker, which they pass, checks and keeps each one. */
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
import { keptFiles } from './download-cache.ts';
import type { KeepChoice } from './download-choice.ts';
import { lookupsOf, segmentsOfPapers, segmentsToKeep } from './download-plan.ts';

export interface KeepProgress {
  files: number;
  ofFiles: number;
  /** Papers that are here, of those that were chosen. */
  papers: number;
  ofPapers: number;
  /** Here, or fetched in this run. */
  bytes: number;
}

const PARALLEL = 6;

/** All that is asked for is in `files` at the end. Rejects where one of them cannot be had. */
export class KeepFiles {
  readonly #signal: AbortSignal;
  /** Told what is to be added to the progress. */
  readonly #onStep: (step: Partial<KeepProgress>) => void;
  readonly files = new Set<string>();
  /** What this device had when it began, and its bytes. */
  #before: ReadonlyMap<string, number> = new Map();

  constructor(signal: AbortSignal, onStep: (step: Partial<KeepProgress>) => void) {
    this.#signal = signal;
    this.#onStep = onStep;
  }

  async bring(choice: KeepChoice, starred: readonly string[]): Promise<void> {
    this.#before = await keptFiles();
    const { manifest: file } = await fetchPointer(this.#signal);
    const manifest = await fetchManifest(file, this.#signal);
    if (choice.kind === 'all') return this.#bringArchive(manifest);
    const ids = await this.#readSegments(segmentsToKeep(manifest, choice));
    const others = starred.filter((id) => !ids.has(id)).length;
    this.#onStep({ ofPapers: others });
    await this.#bringAll(lookupsOf(manifest, ids));
    await this.#bringPapers(manifest, starred);
    this.#onStep({ papers: others });
  }

  /** These papers as they can be read online: every appearance, whatever day it is from. */
  async bringPapers(ids: readonly string[]): Promise<void> {
    const { manifest } = await fetchPointer(this.#signal);
    await this.#bringPapers(await fetchManifest(manifest, this.#signal), ids);
  }

  /** What names others comes first, so that it is known from the start how much there is. */
  async #bringArchive(manifest: Manifest): Promise<void> {
    const orders = await this.#readNames(manifest.orders, (json) =>
      v.parse(sortOrdersSchema, json).packs.hash.map((hash) => hashedFile('runs', hash)),
    );
    const index = await this.#readNames(manifest.search, (json) =>
      indexFiles(v.parse(searchManifestSchema, json)),
    );
    const { rows: ofRows, papers: ofPapers } = manifest.totals;
    const rows = new Map(manifest.segments.map((one) => [one.file, one.rows]));
    const segments = segmentsToKeep(manifest, { kind: 'all' }).map((one) => one.file);
    let here = 0;
    this.#onStep({ ofPapers });
    await this.#bringAll([...segments, ...Object.values(manifest.lookup), ...index, ...orders], (file) => {
      const before = Math.floor((here / ofRows) * ofPapers);
      here += rows.get(file) ?? 0;
      this.#onStep({ papers: Math.floor((here / ofRows) * ofPapers) - before });
    });
  }

  /** Newest first; gives the ids of their papers. */
  async #readSegments(segments: readonly SegmentEntry[]): Promise<Set<string>> {
    const rows = segments.reduce((sum, one) => sum + one.rows, 0);
    this.#onStep({ ofPapers: rows });
    const ids = new Set<string>();
    await this.#readAll(
      segments.map((one) => one.file),
      (text) => {
        const before = ids.size;
        for (const id of v.parse(segmentIds, JSON.parse(text)).id) ids.add(id);
        this.#onStep({ papers: ids.size - before });
      },
    );
    // What appears on several days is one paper.
    this.#onStep({ ofPapers: ids.size - rows });
    return ids;
  }

  async #bringPapers(manifest: Manifest, ids: readonly string[]): Promise<void> {
    const places = new Map<string, number[]>();
    await this.#readAll(lookupsOf(manifest, ids), (text) => {
      const { segments } = v.parse(lookupSchema, JSON.parse(text));
      for (const id of ids) if (Object.hasOwn(segments, id)) places.set(id, segments[id]!);
    });
    await this.#bringAll(segmentsOfPapers(manifest, places.values()));
  }

  /** A file, where the archive has it, that names others. */
  async #readNames(file: string | undefined, read: (json: unknown) => string[]): Promise<string[]> {
    let names: string[] = [];
    await this.#readAll(file === undefined ? [] : [file], (text) => {
      names = read(JSON.parse(text));
    });
    return names;
  }

  #readAll(files: readonly string[], onText: (text: string) => void): Promise<void> {
    return this.#inLanes(files, async (file) => onText(new TextDecoder().decode(await this.#fetch(file))));
  }

  /** What was here before is not even looked at: whoever reads it finds out whether it is sound. */
  #bringAll(files: readonly string[], onHere?: (file: string) => void): Promise<void> {
    return this.#inLanes(files, async (file) => {
      const bytes = this.#before.get(file);
      if (bytes === undefined) await this.#fetch(file);
      else this.#count(file, bytes);
      onHere?.(file);
    });
  }

  async #inLanes(files: readonly string[], run: (file: string) => Promise<void>): Promise<void> {
    this.#onStep({ ofFiles: files.length });
    const queue = [...files];
    const lane = async () => {
      for (let file = queue.shift(); file !== undefined; file = queue.shift()) await run(file);
    };
    await Promise.all(Array.from({ length: PARALLEL }, lane));
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
    this.#onStep({ files: 1, bytes });
  }
}

/** Only the ids: the rest was checked by the worker, byte for byte. */
const segmentIds = v.pick(segmentSchema, ['id']);
