/** The newest day of the archive at the first visit, in localStorage: it decides what is new until there is a library. */
import { useEffect } from 'react';
import * as v from 'valibot';
import { storedValue } from '#state/preferences/stored-value.ts';
import { useStore } from '#state/store.ts';

const firstVisit = storedValue('lectern.first-visit', v.optional(v.pipe(v.string(), v.isoDate())), undefined);

/** Records `newest`, once it is known, if this is the first visit. */
export function useFirstVisit(newest: string | undefined): string | undefined {
  const day = useStore(firstVisit);
  useEffect(() => {
    if (day === undefined && newest !== undefined) firstVisit.set(newest);
  }, [day, newest]);
  return day;
}
