/** A promise that may hang, given a limit: some browsers open a database and never answer. */

export class TooSlow extends Error {
  override name = 'TooSlow';
}

export function withinTime<Value>(promise: Promise<Value>, limit: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow(`no answer in ${limit} ms`)), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
