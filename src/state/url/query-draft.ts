/**
 * The text in the search field, which is ahead of the address while the reader types. The address follows after a short pause, or with the
 * next click, in a single history entry, so that “back” leaves the search at once.
 */
import { useRouter } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { Store, useStore } from '#state/store.ts';
import type { Place } from './place.ts';
import type { SearchPlace } from './search-place.ts';
import { useGo } from './use-go.ts';
import { usePlace, usePlaceNow } from './use-place.ts';

/** Some browsers allow only a hundred changes of the address in half a minute. */
const DEBOUNCE_MS = 300;

class QueryDraft {
  readonly text = new Store<string | undefined>(undefined);
  readonly opensFirstHit = new Store(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Texts of this draft that were written to the address. */
  readonly #written = new Set<string>();

  set(text: string | undefined): void {
    clearTimeout(this.#timer);
    if (text === undefined) this.#written.clear();
    this.text.set(text);
  }

  schedule(write: () => void): void {
    this.#timer = setTimeout(write, DEBOUNCE_MS);
  }

  noteWritten(text: string): void {
    clearTimeout(this.#timer);
    this.#written.add(text);
  }

  /** The address has this text now. The draft ends if the address has caught up, or was changed by something else. */
  onAddress(text: string | undefined): void {
    const draft = this.text.get();
    if (draft === undefined) return;
    if (text === draft || text === undefined || !this.#written.has(text)) this.set(undefined);
  }
}

const draft = new QueryDraft();

/** The search that a place is, or was opened from. */
export function searchOf(place: Place): SearchPlace | undefined {
  if (place.at === 'search') return place;
  return place.at === 'paper' && place.within?.at === 'search' ? place.within : undefined;
}

/** The shown search, with the text of the search field. */
export function useSearchPlace(): SearchPlace | undefined {
  const named = searchOf(usePlace());
  const text = useStore(draft.text);
  const key = named && JSON.stringify(named);
  return useMemo(() => {
    const place = key === undefined ? undefined : (JSON.parse(key) as SearchPlace);
    if (text === undefined || text === place?.text) return place;
    return withText(place ?? { at: 'search', text }, text);
  }, [key, text]);
}

/** Opens the first hit once it is known. Typing cancels it. */
export function requestFirstHit(wanted: boolean): void {
  draft.opensFirstHit.set(wanted);
}

export function useOpensFirstHit(): boolean {
  return useStore(draft.opensFirstHit);
}

/** For the search field: `type` sets its text, `settle` writes it to the address. */
export function useTypeQuery(): { type(text: string): void; settle(): void } {
  const router = useRouter();
  const go = useGo();
  const place = usePlace();
  const here = usePlaceNow();
  useEffect(() => draft.onAddress(searchOf(place)?.text), [place]);
  const actions = useMemo(() => {
    const settle = () => {
      const text = draft.text.get();
      const at = here();
      if (text === undefined || at.at !== 'search' || at.text === text) return;
      draft.noteWritten(text);
      go(withText(at, text), { replace: true });
      // The router batches history changes: a navigation right after this would discard it.
      router.history.flush();
    };
    const type = (text: string) => {
      draft.opensFirstHit.set(false);
      draft.set(text);
      const at = here();
      if (at.at === 'search') return draft.schedule(settle);
      draft.noteWritten(text);
      go(withText(searchOf(at) ?? { at: 'search', text }, text));
    };
    return { type, settle };
  }, [router, go, here]);
  useEffect(() => {
    addEventListener('pointerdown', actions.settle, { capture: true });
    addEventListener('pagehide', actions.settle);
    return () => {
      removeEventListener('pointerdown', actions.settle, { capture: true });
      removeEventListener('pagehide', actions.settle);
    };
  }, [actions]);
  return actions;
}

/** Another text starts at the first page; without a text there are no filters. */
function withText(place: SearchPlace, text: string): SearchPlace {
  const { page: _, ...rest } = place;
  return text.trim() === '' ? { at: 'search', text } : { ...rest, text };
}
