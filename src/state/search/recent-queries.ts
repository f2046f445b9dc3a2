/** The last queries, kept on this device and nowhere else. */
import * as v from 'valibot';
import { storedValue } from '#state/preferences/stored-value.ts';
import { useStore } from '#state/store.ts';

const KEPT = 10;
const schema = v.pipe(
  v.array(v.string()),
  v.maxLength(100),
  v.transform((texts): readonly string[] => texts.slice(0, KEPT)),
);

const recent = storedValue('lectern.searches', schema, []);

/** Newest first. */
export function useRecentQueries(): readonly string[] {
  return useStore(recent);
}

/** The same words again move to the front; words that only grew take the place of their beginning. */
export function rememberQuery(text: string): void {
  const query = text.trim();
  const queries = recent.get();
  if (query === '' || query.length > 200 || query === queries[0]) return;
  const [last = '', ...older] = queries;
  const others = query.startsWith(last) || last.startsWith(query) ? older : queries;
  recent.set([query, ...others.filter((one) => one !== query)].slice(0, KEPT));
}

export function forgetQueries(): void {
  recent.set(undefined);
}
