/** Whether the mirror is in use in this tab, and if not, why. */
import { Store } from '#state/store.ts';

export type MirrorState =
  /** The library is not open yet. */
  | { status: 'waiting' }
  /** Every write reaches the mirror before it is confirmed, or soon after. */
  | { status: 'replicating' }
  /** The browser has no storage buckets. */
  | { status: 'unsupported' }
  /** A newer release has upgraded the database or the mirror. */
  | { status: 'read-only' }
  /** The library runs without its mirror until it is opened again. */
  | { status: 'failed'; step: MirrorStep; reason: string };

export type MirrorStep = 'open' | 'compare' | 'restore' | 'copy' | 'replicate' | 'delete';

export const mirrorStore = new Store<MirrorState>({ status: 'waiting' });

/** A failure costs the reader nothing yet, so it is logged for whoever looks for the cause of a later loss. */
export function reportMirror(state: MirrorState): void {
  mirrorStore.set(state);
  if (state.status === 'failed')
    console.warn(`The library runs without its mirror (${state.step}): ${state.reason}`);
}

export function failedAt(step: MirrorStep, cause: unknown): MirrorState {
  return { status: 'failed', step, reason: String(cause) };
}
