/**
 * The static API below `api/`: a superset of the archive's own, with the same paths, keys and types, plus every paper by its id. Made
 * of the archive alone, so two builds give the same bytes: `generated_at` is the newest day, not the clock.
 */
import { compareSources } from '#core/paper/source.ts';
import type { Archive } from '#digest/merge/merge-archive.ts';
import { type PapersById, paperOf } from '#site/dataset/papers-by-id.ts';
import { bucketFiles } from './api-buckets.ts';
import { type ApiDay, type ApiFile, dailyFile, indexFiles, latestFile, sourceFiles } from './api-days.ts';
import { type ApiPaper, apiPaper } from './api-paper.ts';
import { apiSchema } from './api-schema.ts';

export function* apiFiles(archive: Archive, papers: PapersById): Generator<ApiFile> {
  const days = daysOf(archive, papers);
  const generatedAt = days[0] ? `${days[0].date}T00:00:00Z` : '';
  yield ['api/schema.json', apiSchema()];
  yield* bucketFiles(papers, days, generatedAt);
  for (const day of days) yield dailyFile(day, generatedAt);
  yield* sourceFiles(days, generatedAt);
  yield* indexFiles(days, generatedAt);
  if (days[0]) yield latestFile(days[0], generatedAt);
}

/** Newest day first, each with all sources of the archive; digests without a day are only in the buckets. */
function daysOf({ digests }: Archive, papers: PapersById): ApiDay[] {
  const dated = digests.filter(({ day }) => day !== undefined);
  const sources = [...new Set(dated.map(({ source }) => source))].sort(compareSources);
  const dates = [...new Set(dated.map(({ day }) => day!))].sort().reverse();
  const days = new Map(
    dates.map((date) => [date, new Map<string, ApiPaper[]>(sources.map((one) => [one, []]))]),
  );
  for (const { day, source, appearances } of dated) {
    const known = days.get(day!)!.get(source)!;
    for (const appearance of appearances)
      known.push(apiPaper(paperOf(papers, appearance.id), appearance, day!, known.length + 1));
  }
  return dates.map((date) => ({ date, sources: days.get(date)! }));
}
