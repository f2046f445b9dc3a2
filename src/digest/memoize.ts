/** Saves work where the same texts come again soon: the day's combined page follows the day's own digests. */

const CAPACITY = 2000;

/** `compute` with a short memory, for functions of texts; what it returns must not be changed. */
export function remember<Words extends (string | undefined)[], Result>(
  compute: (...words: Words) => Result,
): (...words: Words) => Result {
  const known = new Map<string, Result>();
  return (...words) => {
    const key = words.join('\0');
    const old = known.get(key);
    if (old !== undefined) return old;
    const result = compute(...words);
    if (known.size >= CAPACITY) known.delete(known.keys().next().value!);
    known.set(key, result);
    return result;
  };
}
