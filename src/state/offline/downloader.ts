/**
 * Brings what the reader chose to this device, and says how far it is. What is here already is only looked at, so going on after a
 * pause, a reload or a new day costs what is missing.
 */
import { loadedStarredIds, starredIds } from '#state/library/store/starred-ids.ts';
import { Store } from '#state/store.ts';
import { keptFiles, putWitness, removeKept } from './download-cache.ts';
import { type KeepChoice, keptChoice } from './download-choice.ts';
import { KeepFiles, type KeepProgress } from './download-files.ts';

export interface KeepState extends KeepProgress {
  status: 'idle' | 'running' | 'paused' | 'done' | 'failed';
  choice?: KeepChoice;
  /** Why it failed: the line, a full device, or a browser without service workers. */
  why?: 'network' | 'full' | 'no-worker';
}

const NOTHING: KeepState = { status: 'idle', files: 0, ofFiles: 0, papers: 0, ofPapers: 0, bytes: 0 };

export class Keeper {
  readonly state = new Store(restState());
  #stop: AbortController | undefined;
  /** Starred papers that are here. */
  #stars = new Set<string>();

  /** From now on this is kept. */
  keep(choice: KeepChoice): void {
    keptChoice.set({ choice, paused: false, whole: false });
    void this.#run(choice);
  }

  /** What was chosen before: goes on with it, and brings what is new. */
  goOn(): void {
    const saved = keptChoice.get();
    if (saved && !saved.paused && this.state.get().status !== 'running') void this.#run(saved.choice);
  }

  pause(): void {
    const saved = keptChoice.get();
    if (saved) keptChoice.set({ ...saved, paused: true });
    this.#stop?.abort();
    this.#set({ status: 'paused' });
  }

  resume(): void {
    const saved = keptChoice.get();
    if (saved) this.keep(saved.choice);
  }

  /** Nothing more is fetched; what is here stays until it is removed. */
  cancel(): void {
    this.#stop?.abort();
    keptChoice.set(undefined);
    this.state.set(NOTHING);
  }

  async remove(): Promise<void> {
    this.#stop?.abort();
    keptChoice.set(undefined);
    await removeKept();
    this.state.set({ ...NOTHING });
  }

  /** Papers that were starred since: what they need is brought, too. A failure is made good by the next visit. */
  async followStars(): Promise<void> {
    if (this.state.get().status !== 'done' || keptChoice.get()?.choice.kind === 'all') return;
    const fresh = loadedStarredIds().filter((id) => !this.#stars.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) this.#stars.add(id);
    await new KeepFiles(new AbortController().signal, () => {}).bringPapers(fresh).catch(() => {
      for (const id of fresh) this.#stars.delete(id);
    });
  }

  async #run(choice: KeepChoice): Promise<void> {
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    this.state.set({ ...NOTHING, status: 'running', choice });
    try {
      if (!navigator.serviceWorker?.controller) return this.#fail('no-worker');
      const starred = choice.kind === 'all' ? [] : await starredIds();
      const asked = new KeepFiles(stop.signal, (step) => {
        if (!stop.signal.aborted) this.#add(step);
      });
      await asked.bring(choice, starred);
      this.#stars = new Set(starred);
      const kept = await keptFiles();
      if (![...asked.files].every((file) => kept.has(file))) return this.#fail('full');
      keptChoice.set({ choice, paused: false, whole: true });
      await putWitness();
      this.#set({ status: 'done' });
      void this.followStars();
    } catch {
      if (!stop.signal.aborted) this.#fail('network');
    }
  }

  #add(step: Partial<KeepProgress>): void {
    const change: Partial<KeepProgress> = {};
    for (const [name, more] of Object.entries(step) as [keyof KeepProgress, number][])
      change[name] = this.state.get()[name] + more;
    this.#set(change);
  }

  #fail(why: NonNullable<KeepState['why']>): void {
    this.#stop?.abort();
    this.#set({ status: 'failed', why });
  }

  #set(change: Partial<KeepState>): void {
    this.state.set({ ...this.state.get(), ...change });
  }
}

export const keeper = new Keeper();

function restState(): KeepState {
  const saved = keptChoice.get();
  return saved ? { ...NOTHING, status: saved.paused ? 'paused' : 'idle', choice: saved.choice } : NOTHING;
}
