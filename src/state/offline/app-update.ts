/**
 * New versions of the page: found behind the reader's back, announced, applied on their word, in all tabs together. A tab reloads by
 * itself at most once for each version, so that two versions at odds can never keep it reloading.
 */
import { useSyncExternalStore } from 'react';
import { tellWorker, versionOf } from './worker-link.ts';

export type UpdateState =
  | 'none'
  /** A newer version lies ready. */
  | 'ready'
  /** A part of this version can no longer be had: only loading the page anew brings it back. */
  | 'stale';

const LOOK_AGAIN_MS = 30 * 60_000;
const RELOADED_KEY = 'lectern.reloaded';

let state: UpdateState = 'none';
let found: ServiceWorkerRegistration | undefined;
let looked = Date.now();
const listeners = new Set<() => void>();

export function useUpdateState(): UpdateState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

export function watchUpdates(registration: ServiceWorkerRegistration): void {
  found = registration;
  // The first worker of all takes control of a page that is as new as itself.
  let controlled = navigator.serviceWorker.controller !== null;
  const look = () => set(registration.waiting && controlled ? 'ready' : state);
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (controlled) void reloadOnce();
    controlled = true;
  });
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') lookAgain();
  });
  look();
}

/** On the reader's word: the waiting version takes over, and every tab loads it. Without one, this tab loads what there is. */
export function applyUpdate(): void {
  const waiting = found?.waiting;
  if (waiting) tellWorker(waiting, { kind: 'activate' });
  else location.reload();
}

/** A chunk of this version could not be had. */
export function noteStale(): void {
  if (state === 'none') set('stale');
  void found?.update().catch(() => {});
}

function lookAgain(): void {
  if (Date.now() - looked < LOOK_AGAIN_MS) return;
  looked = Date.now();
  void found?.update().catch(() => {});
}

async function reloadOnce(): Promise<void> {
  const { controller } = navigator.serviceWorker;
  const version = (controller && (await versionOf(controller))) ?? 'unknown';
  const before = sessionStorage.getItem(RELOADED_KEY)?.split(' ') ?? [];
  if (before.includes(version)) return set('stale');
  sessionStorage.setItem(RELOADED_KEY, [...before, version].join(' '));
  location.reload();
}

function set(next: UpdateState): void {
  state = next;
  for (const listener of listeners) listener();
}
