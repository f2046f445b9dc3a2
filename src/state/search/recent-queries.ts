/** Recent searches, stored on this device only. */
import * as v from 'valibot';
import { storedValue } from '#state/preferences/stored-value.ts';
import { useStore } from '#state/store.ts';

const MAX_QUERIES = 10;
const MAX_LENGTH = 200;
const schema = v.pipe(
  v.array(v.string()),
  v.maxLength(100),
  v.transform((texts): readonly string[] => texts.slice(0, MAX_QUERIES)),
);

const recent = storedValue('lectern.searches', schema, []);

/** Newest first. */
export function useRecentQueries(): readonly string[] {
  return useStore(recent);
}

/** Moves a repeated query to the front. One that extends the last query, or shortens it, replaces it. */
export function rememberQuery(text: string): void {
  const query = text.trim();
  const queries = recent.get();
  if (query === '' || query.length > MAX_LENGTH || query === queries[0]) return;
  const [last = '', ...older] = queries;
  const others = query.startsWith(last) || last.startsWith(query) ? older : queries;
  recent.set([query, ...others.filter((one) => one !== query)].slice(0, MAX_QUERIES));
}

export function clearQueries(): void {
  recent.set(undefined);
}
