/** A timeout for promises that may never settle: some browsers start to open a database and never answer. */

/** How `withTimeout` rejects. */
export class TimeoutError extends Error {
  override name = 'TimedOut';
}

/** Rejects with `TimeoutError` when the promise has not settled after `ms` milliseconds. */
export function withTimeout<Value>(promise: Promise<Value>, ms: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout>;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(`no answer in ${ms} ms`)), ms);
  });
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
}
