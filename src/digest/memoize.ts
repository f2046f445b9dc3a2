/** A bounded cache for pure functions of texts: combined pages repeat cells of files just read. First in, first out. */

const CAPACITY = 2000;

/** What `compute` returns must not be changed. */
export function memoize<Texts extends (string | undefined)[], Result>(
  compute: (...texts: Texts) => Result,
): (...texts: Texts) => Result {
  const cache = new Map<string, Result>();
  return (...texts) => {
    const key = texts.join('\0');
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const result = compute(...texts);
    if (cache.size >= CAPACITY) cache.delete(cache.keys().next().value!);
    cache.set(key, result);
    return result;
  };
}
