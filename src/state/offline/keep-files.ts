/** The files of a choice, brought to this device a few at a time: the service worker, which they pass, checks and keeps each one. */
import * as v from 'valibot';
import { ordersSchema } from '#contract/archive-table-orders.ts';
import { lookupSchema } from '#contract/lookup.ts';
import type { Manifest, SegmentEntry } from '#contract/manifest.ts';
import { hashedFile } from '#contract/paths.ts';
import { searchManifestSchema } from '#contract/search-files.ts';
import { segmentSchema } from '#contract/segment.ts';
import { indexFiles } from '#contract/shard-pack.ts';
import { fetchManifest, fetchPointer } from '#state/archive/fetch-archive.ts';
import { siteUrl } from '#state/view/base.ts';
import type { KeepChoice } from './keep-choice.ts';
import { lookupsOf, segmentsOfPapers, segmentsToKeep } from './keep-plan.ts';

export interface KeepProgress {
  files: number;
  ofFiles: number;
  /** Papers that are here, of those that were chosen. */
  papers: number;
  ofPapers: number;
  /** Looked through or fetched in this run. */
  bytes: number;
}

const PARALLEL = 6;

/** All that is asked for is in `files` at the end. Rejects where one of them cannot be had. */
export class KeepFiles {
  readonly files = new Set<string>();

  constructor(
    private readonly signal: AbortSignal,
    /** Told what is to be added to the progress. */
    private readonly onStep: (step: Partial<KeepProgress>) => void,
  ) {}

  async bring(choice: KeepChoice, starred: readonly string[]): Promise<void> {
    const { manifest: file } = await fetchPointer(this.signal);
    const manifest = await fetchManifest(file, this.signal);
    if (choice.kind === 'all') return this.#bringArchive(manifest);
    const ids = await this.#bringSegments(segmentsToKeep(manifest, choice));
    const others = starred.filter((id) => !ids.has(id)).length;
    this.onStep({ ofPapers: others });
    await this.#bringAll(lookupsOf(manifest, ids));
    await this.#bringPapers(manifest, starred);
    this.onStep({ papers: others });
  }

  /** These papers as they can be read online: every appearance, whatever day it is from. */
  async bringPapers(ids: readonly string[]): Promise<void> {
    const { manifest } = await fetchPointer(this.signal);
    await this.#bringPapers(await fetchManifest(manifest, this.signal), ids);
  }

  /** What names others comes first, so that it is known from the start how much there is. */
  async #bringArchive(manifest: Manifest): Promise<void> {
    const orders = await this.#bringNames(manifest.orders, (json) =>
      v.parse(ordersSchema, json).packs.hash.map((hash) => hashedFile('runs', hash)),
    );
    const index = await this.#bringNames(manifest.search, (json) =>
      indexFiles(v.parse(searchManifestSchema, json)),
    );
    const segments = segmentsToKeep(manifest, { kind: 'all' });
    const others = [...Object.values(manifest.lookup), ...index, ...orders];
    await this.#bringSegments(segments, manifest.totals.papers, others);
  }

  /** Newest first, and behind them what else there is; gives the ids of their papers. */
  async #bringSegments(
    segments: readonly SegmentEntry[],
    papers = segments.reduce((sum, one) => sum + one.rows, 0),
    others: readonly string[] = [],
  ): Promise<Set<string>> {
    const files = new Set(segments.map((one) => one.file));
    this.onStep({ ofPapers: papers });
    const ids = new Set<string>();
    await this.#bringAll([...files, ...others], (text, file) => {
      if (!files.has(file)) return;
      const before = ids.size;
      for (const id of v.parse(segmentIds, JSON.parse(text)).id) ids.add(id);
      this.onStep({ papers: ids.size - before });
    });
    // What appears on several days is one paper.
    this.onStep({ ofPapers: ids.size - papers });
    return ids;
  }

  async #bringPapers(manifest: Manifest, ids: readonly string[]): Promise<void> {
    const places = new Map<string, number[]>();
    await this.#bringAll(lookupsOf(manifest, ids), (text) => {
      const { segments } = v.parse(lookupSchema, JSON.parse(text));
      for (const id of ids) if (Object.hasOwn(segments, id)) places.set(id, segments[id]!);
    });
    await this.#bringAll(segmentsOfPapers(manifest, places.values()));
  }

  /** A file, where the archive has it, that names others. */
  async #bringNames(file: string | undefined, read: (json: unknown) => string[]): Promise<string[]> {
    let names: string[] = [];
    await this.#bringAll(file === undefined ? [] : [file], (text) => {
      names = read(JSON.parse(text));
    });
    return names;
  }

  async #bringAll(files: readonly string[], onText?: (text: string, file: string) => void): Promise<void> {
    this.onStep({ ofFiles: files.length });
    const queue = [...files];
    const lane = async () => {
      for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
        const text = await this.#fetch(file);
        onText?.(text, file);
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, lane));
  }

  async #fetch(file: string): Promise<string> {
    const response = await fetch(siteUrl(file), { signal: this.signal });
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    const text = await response.text();
    this.files.add(file);
    this.onStep({ files: 1, bytes: Number(response.headers.get('content-length') ?? text.length) });
    return text;
  }
}

/** Only the ids: the rest was checked by the worker, byte for byte. */
const segmentIds = v.pick(segmentSchema, ['id']);
