/**
 * The text in the search field. The address follows it after a short rest, in one entry of the history, so that “back” leaves the
 * search at once; until then this draft is ahead of the address, and whatever the reader does next settles it.
 */
import { useRouter } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { Store, useStore } from '#state/store.ts';
import type { Place } from './place.ts';
import type { SearchPlace } from './search-place.ts';
import { useGo } from './use-go.ts';
import { usePlace, usePlaceNow } from './use-place.ts';

/** Some browsers allow no more than a hundred changes of the address in half a minute. */
const SETTLE_MS = 300;

class QueryDraft {
  readonly text = new Store<string | undefined>(undefined);
  readonly firstWanted = new Store(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What of this draft the address was already told. */
  readonly #written = new Set<string>();

  set(text: string | undefined): void {
    clearTimeout(this.#timer);
    if (text === undefined) this.#written.clear();
    this.text.set(text);
  }

  settleLater(settle: () => void): void {
    this.#timer = setTimeout(settle, SETTLE_MS);
  }

  write(text: string): void {
    clearTimeout(this.#timer);
    this.#written.add(text);
  }

  /** The address says this now: the draft ends where the address has caught up, or went elsewhere. */
  arrive(text: string | undefined): void {
    const draft = this.text.get();
    if (draft === undefined) return;
    if (text === draft || text === undefined || !this.#written.has(text)) this.set(undefined);
  }
}

const draft = new QueryDraft();

/** The search that a place shows or was opened from. */
export function searchOf(place: Place): SearchPlace | undefined {
  if (place.at === 'search') return place;
  return place.at === 'paper' && place.within?.at === 'search' ? place.within : undefined;
}

/** The search on the screen, with the text as it stands in the field. */
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

/** The reader wants the first hit, as soon as it is known; typing on takes that back. */
export function wantFirst(wanted: boolean): void {
  draft.firstWanted.set(wanted);
}

export function useFirstWanted(): boolean {
  return useStore(draft.firstWanted);
}

/** For the one field: types into it, and brings the address up to it. */
export function useTypeQuery(): { type(text: string): void; settle(): void } {
  const router = useRouter();
  const go = useGo();
  const place = usePlace();
  const here = usePlaceNow();
  useEffect(() => draft.arrive(searchOf(place)?.text), [place]);
  const actions = useMemo(() => {
    const settle = () => {
      const text = draft.text.get();
      const at = here();
      if (text === undefined || at.at !== 'search' || at.text === text) return;
      draft.write(text);
      go(withText(at, text), { replace: true });
      // A history that gathers changes must not lose this one to what comes next.
      router.history.flush();
    };
    const type = (text: string) => {
      draft.firstWanted.set(false);
      draft.set(text);
      const at = here();
      if (at.at === 'search') return draft.settleLater(settle);
      draft.write(text);
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

/** Other words begin at the first page again; without words there is nothing to filter. */
function withText(place: SearchPlace, text: string): SearchPlace {
  const { page: _, ...rest } = place;
  return text.trim() === '' ? { at: 'search', text } : { ...rest, text };
}
