/** How far the archive went when a reader first came: a word in localStorage, for as long as there is no library to say more. */
import { useEffect } from 'react';
import * as v from 'valibot';
import { storedValue } from '#state/preferences/stored-value.ts';
import { useStore } from '#state/store.ts';

const newestThen = storedValue('lectern.first-visit', v.optional(v.pipe(v.string(), v.isoDate())), undefined);

/** The newest day of the first visit, which this is where none was noted. `newest`: of the archive, once it is known. */
export function useFirstVisit(newest: string | undefined): string | undefined {
  const day = useStore(newestThen);
  useEffect(() => {
    if (day === undefined && newest !== undefined) newestThen.set(newest);
  }, [day, newest]);
  return day;
}
