/** The browser's offer to install the reader, kept for the page that speaks of it: nobody is asked out of the blue. */
import { Store, useStore } from '#state/store.ts';

interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

const offer = new Store<InstallPrompt | undefined>(undefined);

/** The event comes once, early, and never again. */
export function keepInstallOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer.set(event as InstallPrompt);
  });
  addEventListener('appinstalled', () => offer.set(undefined));
}

/** Asks the reader through the browser; undefined where there is nothing to offer. */
export function useInstall(): (() => void) | undefined {
  const current = useStore(offer);
  if (!current) return undefined;
  return () => {
    offer.set(undefined);
    void current.prompt();
  };
}
