/** The browser's offer to install the reader, kept for the page that speaks of it: nobody is asked out of the blue. */
import { useSyncExternalStore } from 'react';

interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

let offer: InstallPrompt | undefined;
const listeners = new Set<() => void>();

/** The event comes once, early, and never again. */
export function keepInstallOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    set(event as InstallPrompt);
  });
  addEventListener('appinstalled', () => set(undefined));
}

/** Asks the reader through the browser; undefined where there is nothing to offer. */
export function useInstall(): (() => void) | undefined {
  const current = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => offer,
  );
  if (!current) return undefined;
  return () => {
    set(undefined);
    void current.prompt();
  };
}

function set(next: InstallPrompt | undefined): void {
  offer = next;
  for (const listener of listeners) listener();
}
