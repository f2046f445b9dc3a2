/** Which rows of the archive are of which source and day, before any of them is here; read newest first. */
import type { SearchDigests } from '#contract/search-files.ts';
import type { RowRun } from './local-rows.ts';

/** Runs of rows by place in the whole archive: days descending, a day's rows in their order, undated rows last. */
export function newestRuns({ sources, days, source, day, rows }: SearchDigests): RowRun[] {
  let from = 0;
  const runs = rows.map((count, at): RowRun => {
    const named = day[at] === -1 ? undefined : days[day[at]!];
    const run = {
      source: sources[source[at]!]!,
      ...(named !== undefined && { day: named }),
      from,
      to: from + count,
    };
    from += count;
    return run;
  });
  const key = (run: RowRun) => run.day ?? '';
  return runs.sort((a, b) => (key(a) === key(b) ? a.from - b.from : key(a) < key(b) ? 1 : -1));
}
