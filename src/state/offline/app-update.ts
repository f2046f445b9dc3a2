/**
 * New versions of the page: found behind the reader's back, announced, applied on their word, in all tabs together. A tab reloads by
 * itself at most once for each version, so that two versions at odds can never keep it reloading.
 */
import { readTabValue, writeTabValue } from '#state/preferences/tab-value.ts';
import { Store, useStore } from '#state/store.ts';
import { tellWorker, versionOf } from './worker-link.ts';

export type UpdateState =
  | 'none'
  /** A newer version lies ready. */
  | 'ready'
  /** A part of this version can no longer be had: only loading the page anew brings it back. */
  | 'stale';

const LOOK_AGAIN_MS = 30 * 60_000;
const RELOADED_KEY = 'lectern.reloaded';

const state = new Store<UpdateState>('none');
let found: ServiceWorkerRegistration | undefined;
let looked = Date.now();
/** The page is being loaded anew. */
let leaving = false;

export function useUpdateState(): UpdateState {
  return useStore(state);
}

export function watchUpdates(registration: ServiceWorkerRegistration): void {
  found = registration;
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  let controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The first worker of all replaces none.
    void (controlled ? followWorker() : compare());
    controlled = true;
  });
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') comeBack();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) comeBack();
  });
  look();
  // The watch begins when the page is at rest: another tab may have applied an update before.
  void compare();
}

/** On the reader's word: the waiting version takes over, and every tab loads it. Without one, this tab loads what there is. */
export function applyUpdate(): void {
  const waiting = found?.waiting;
  if (waiting) tellWorker(waiting, { kind: 'activate' });
  else location.reload();
}

/** A chunk of this version could not be had. */
export function noteStale(): void {
  if (state.get() === 'none') state.set('stale');
  void found?.update().catch(() => {});
}

/** A waiting version beside one that runs; the first of all waits for a moment, too. */
function look(): void {
  if (found?.waiting && found.active) state.set('ready');
}

function comeBack(): void {
  void compare();
  if (Date.now() - looked < LOOK_AGAIN_MS) return;
  looked = Date.now();
  void found?.update().catch(() => {});
}

/** Whether this page is still what its worker has: one that slept through an update has heard nothing of it. */
async function compare(): Promise<void> {
  const { controller } = navigator.serviceWorker;
  if (!controller || found?.waiting) return;
  const answer = await versionOf(controller);
  if (answer?.page === 'kept') reloadOnce(answer.version);
  if (answer?.page === 'unknown') noteStale();
}

/** Another version has taken over. One that is too busy to say which is followed, too. */
async function followWorker(): Promise<void> {
  const { controller } = navigator.serviceWorker;
  const answer = controller ? await versionOf(controller) : undefined;
  if (answer?.page !== 'same') reloadOnce(answer?.version ?? 'unknown');
}

function reloadOnce(version: string): void {
  if (leaving) return;
  const before = readTabValue(RELOADED_KEY)?.split(' ') ?? [];
  // A tab that cannot note it would load itself anew for ever.
  if (before.includes(version) || !writeTabValue(RELOADED_KEY, [...before, version].join(' '))) {
    state.set('stale');
    return;
  }
  leaving = true;
  location.reload();
}
