/**
 * New releases of the app: found in the background, announced, and applied in all tabs together when the reader agrees. A tab reloads
 * by itself at most once per release, so that two conflicting releases cannot keep it reloading.
 */
import { readTabValue, writeTabValue } from '#state/preferences/tab-value.ts';
import { Store, useStore } from '#state/store.ts';
import { postToWorker, versionOf } from './worker-link.ts';

export type UpdateState =
  | 'none'
  /** A newer release is installed and waits. */
  | 'ready'
  /** A part of the running release can no longer be loaded: only reloading the page helps. */
  | 'stale';

const CHECK_INTERVAL_MS = 30 * 60_000;
const RELOADED_KEY = 'lectern.reloaded';

const state = new Store<UpdateState>('none');
let registration: ServiceWorkerRegistration | undefined;
let checkedAt = Date.now();
let isReloading = false;

export function useUpdateState(): UpdateState {
  return useStore(state);
}

export function watchUpdates(watched: ServiceWorkerRegistration): void {
  registration = watched;
  watched.addEventListener('updatefound', () => {
    watched.installing?.addEventListener('statechange', checkWaiting);
  });
  let isControlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The very first worker replaces none.
    void (isControlled ? followWorker() : compareReleases());
    isControlled = true;
  });
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') onResume();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) onResume();
  });
  checkWaiting();
  // Another tab may have applied an update before this one started to watch.
  void compareReleases();
}

/** Activates the waiting release, which reloads every tab. Without one, reloads this tab. */
export function applyUpdate(): void {
  const waiting = registration?.waiting;
  if (waiting) postToWorker(waiting, { kind: 'activate' });
  else location.reload();
}

/** To be called when a chunk of the running release cannot be loaded. */
export function markStale(): void {
  if (state.get() === 'none') state.set('stale');
  checkForUpdate();
}

/** A waiting worker beside an active one is an update; the very first worker also waits for a moment. */
function checkWaiting(): void {
  if (registration?.waiting && registration.active) state.set('ready');
}

/** Fails while offline; the next check may succeed. */
function checkForUpdate(): void {
  void registration?.update().catch(() => {});
}

function onResume(): void {
  void compareReleases();
  if (Date.now() - checkedAt < CHECK_INTERVAL_MS) return;
  checkedAt = Date.now();
  checkForUpdate();
}

/** Reloads a page whose release differs from its worker's: one that was suspended during an update has missed its events. */
async function compareReleases(): Promise<void> {
  const { controller } = navigator.serviceWorker;
  if (!controller || registration?.waiting) return;
  const answer = await versionOf(controller);
  if (answer?.page === 'kept') reloadOnce(answer.version);
  if (answer?.page === 'unknown') markStale();
}

/** Reloads after another release has taken over, also if its worker does not answer. */
async function followWorker(): Promise<void> {
  const { controller } = navigator.serviceWorker;
  const answer = controller ? await versionOf(controller) : undefined;
  if (answer?.page !== 'same') reloadOnce(answer?.version ?? 'unknown');
}

function reloadOnce(version: string): void {
  if (isReloading) return;
  const reloaded = readTabValue(RELOADED_KEY)?.split(' ') ?? [];
  // A tab that cannot record the reload might reload forever.
  if (reloaded.includes(version) || !writeTabValue(RELOADED_KEY, [...reloaded, version].join(' '))) {
    state.set('stale');
    return;
  }
  isReloading = true;
  location.reload();
}
