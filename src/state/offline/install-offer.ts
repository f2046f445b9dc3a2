/** The browser's offer to install the app, held back for the page that explains it: nobody is prompted out of the blue. */
import { Store, useStore } from '#state/store.ts';

interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

const offer = new Store<InstallPrompt | undefined>(undefined);

/** To be called early: the browser fires the event once. */
export function captureInstallPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer.set(event as InstallPrompt);
  });
  addEventListener('appinstalled', () => offer.set(undefined));
}

/** A function that shows the browser's prompt; undefined without an offer. */
export function useInstall(): (() => void) | undefined {
  const current = useStore(offer);
  if (!current) return undefined;
  return () => {
    offer.set(undefined);
    void current.prompt();
  };
}
