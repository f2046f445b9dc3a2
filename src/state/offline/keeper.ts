/**
 * Brings what the reader chose to this device: a few files at a time through the service worker, which checks and keeps each one.
 * What is here already is only looked at, so going on after a pause, a reload or a new day costs what is missing.
 */
import * as v from 'valibot';
import { ordersSchema } from '#contract/archive-table-orders.ts';
import type { Manifest } from '#contract/manifest.ts';
import { hashedFile } from '#contract/paths.ts';
import { segmentSchema } from '#contract/segment.ts';
import { fetchManifest, fetchPointer } from '#state/archive/fetch-archive.ts';
import { siteUrl } from '#state/view/base.ts';
import { type KeepChoice, loadChoice, saveChoice } from './keep-choice.ts';
import { lookupsOf, segmentsToKeep } from './keep-plan.ts';
import { keptFiles, removeKept } from './kept-cache.ts';

export interface KeepState {
  status: 'idle' | 'running' | 'paused' | 'done' | 'failed';
  choice?: KeepChoice;
  /** Why it failed: the line, a full device, or a browser without service workers. */
  why?: 'network' | 'full' | 'no-worker';
  files: number;
  ofFiles: number;
  /** Rows of the digests that are here, of those that were chosen. */
  papers: number;
  ofPapers: number;
  /** Looked through or fetched in this run. */
  bytes: number;
}

const PARALLEL = 6;
const NOTHING: KeepState = { status: 'idle', files: 0, ofFiles: 0, papers: 0, ofPapers: 0, bytes: 0 };

type Listener = () => void;

export class Keeper {
  #state: KeepState = restState();
  #stop: AbortController | undefined;
  readonly #listeners = new Set<Listener>();

  get state(): KeepState {
    return this.#state;
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** From now on this is kept. */
  keep(choice: KeepChoice): void {
    saveChoice({ choice, paused: false, whole: false });
    void this.#run(choice);
  }

  /** What was chosen before: goes on with it, and brings what is new. */
  goOn(): void {
    const saved = loadChoice();
    if (!saved || saved.paused || this.#state.status === 'running') return;
    void this.#run(saved.choice);
  }

  pause(): void {
    const saved = loadChoice();
    if (saved) saveChoice({ ...saved, paused: true });
    this.#stop?.abort();
    this.#set({ status: 'paused' });
  }

  resume(): void {
    const saved = loadChoice();
    if (saved) this.keep(saved.choice);
  }

  /** Nothing more is fetched; what is here stays until it is removed. */
  cancel(): void {
    this.#stop?.abort();
    saveChoice(undefined);
    this.#replace(NOTHING);
  }

  async remove(): Promise<void> {
    this.cancel();
    await removeKept();
    this.#replace({ ...NOTHING });
  }

  async #run(choice: KeepChoice): Promise<void> {
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    this.#replace({ ...NOTHING, status: 'running', choice });
    try {
      if (!navigator.serviceWorker?.controller) return this.#fail('no-worker');
      const asked = await this.#fetchAll(choice, stop.signal);
      const kept = await keptFiles();
      if (!asked.every((file) => kept.has(file))) return this.#fail('full');
      saveChoice({ choice, paused: false, whole: true });
      this.#set({ status: 'done' });
    } catch {
      if (!stop.signal.aborted) this.#fail('network');
    }
  }

  async #fetchAll(choice: KeepChoice, signal: AbortSignal): Promise<string[]> {
    const { manifest: file } = await fetchPointer(signal);
    const manifest = await fetchManifest(file, signal);
    const segments = segmentsToKeep(manifest, choice);
    const ofPapers = segments.reduce((sum, { rows }) => sum + rows, 0);
    const extras = choice.kind === 'all' ? await this.#tableFiles(manifest, signal) : [];
    this.#set({ ofFiles: segments.length + extras.length, ofPapers });
    const ids = new Set<string>();
    await this.#lanes(segments, async ({ file: one, rows }) => {
      const text = await this.#fetch(one, signal);
      for (const id of v.parse(segmentIds, JSON.parse(text)).id) ids.add(id);
      this.#set({ papers: this.#state.papers + rows });
    });
    const lookups = choice.kind === 'all' ? Object.values(manifest.lookup) : lookupsOf(manifest, ids);
    this.#set({ ofFiles: segments.length + extras.length + lookups.length });
    await this.#lanes([...lookups, ...extras], async (one) => {
      await this.#fetch(one, signal);
    });
    return [...segments.map((one) => one.file), ...lookups, ...extras];
  }

  /** What the table of all papers is ordered by. */
  async #tableFiles({ orders }: Manifest, signal: AbortSignal): Promise<string[]> {
    if (orders === undefined) return [];
    const { packs } = v.parse(ordersSchema, JSON.parse(await this.#fetch(orders, signal)));
    return packs.hash.map((hash) => hashedFile('runs', hash));
  }

  /** Rejects where a file cannot be had. */
  async #fetch(file: string, signal: AbortSignal): Promise<string> {
    const response = await fetch(siteUrl(file), { signal });
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    const text = await response.text();
    const bytes = Number(response.headers.get('content-length') ?? text.length);
    this.#set({ files: this.#state.files + 1, bytes: this.#state.bytes + bytes });
    return text;
  }

  async #lanes<Item>(items: readonly Item[], run: (item: Item) => Promise<void>): Promise<void> {
    const queue = [...items];
    const lane = async () => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await run(item);
    };
    await Promise.all(Array.from({ length: PARALLEL }, lane));
  }

  #fail(why: NonNullable<KeepState['why']>): void {
    this.#stop?.abort();
    this.#set({ status: 'failed', why });
  }

  #set(change: Partial<KeepState>): void {
    this.#replace({ ...this.#state, ...change });
  }

  #replace(state: KeepState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** Only the ids: the rest was checked by the worker, byte for byte. */
const segmentIds = v.pick(segmentSchema, ['id']);

export const keeper = new Keeper();

function restState(): KeepState {
  const saved = loadChoice();
  return saved ? { ...NOTHING, status: saved.paused ? 'paused' : 'idle', choice: saved.choice } : NOTHING;
}
