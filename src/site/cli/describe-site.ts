/** What became of the digests, in words for a person. */
import type { BuiltSite } from '#site/publish/build-site.ts';
import { describeProblems, describeSkipped } from '#site/read/describe-problems.ts';

/** `81 papers in 21 digests`. */
export function describeSite({ reading: { archive } }: BuiltSite): string {
  return `${count(archive.papers, 'paper')} in ${count(archive.digests.length, 'digest')}`;
}

/** `12 files written, 2 deleted, 140 unchanged`. */
export function describeChanges({ files }: BuiltSite): string {
  return `${count(files.new, 'file')} written, ${files.deleted} deleted, ${files.same} unchanged`;
}

/** Lines about what was not read as it was meant; none where there is no problem. */
export function describeProblemsOf({ reading: { problems, skipped } }: BuiltSite, out: string): string[] {
  const all = problems.length > 0 ? [`  All of them: ${out}/data/quality.json`] : [];
  return [...describeSkipped(skipped), ...describeProblems(problems), ...all];
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}
