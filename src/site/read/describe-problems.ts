/** Problems for a person: counts per kind and the first of each; the whole list is in `data/quality.json`. */
import type { Problem, ProblemKind } from '#core/paper/problem.ts';

const SHOWN = 3;

/** Counts per kind, the most frequent first. */
export function countProblems(problems: readonly Problem[]): [ProblemKind, number][] {
  const counts = new Map<ProblemKind, number>();
  for (const { kind } of problems) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
}

const SKIPPED_NAMES = 5;

/** One line that names the files that were not looked at; none where all were. */
export function describeSkipped(skipped: readonly string[]): string[] {
  if (skipped.length === 0) return [];
  const names = skipped.slice(0, SKIPPED_NAMES).join(', ');
  const more = skipped.length > SKIPPED_NAMES ? ` and ${skipped.length - SKIPPED_NAMES} more` : '';
  return [`Skipped ${skipped.length} ${skipped.length === 1 ? 'file' : 'files'}: ${names}${more}`];
}

/** Lines for the end of a build; none where there is no problem. */
export function describeProblems(problems: readonly Problem[], shown = SHOWN): string[] {
  if (problems.length === 0) return [];
  const kinds = countProblems(problems).flatMap(([kind, count]) => {
    const first = problems.filter((one) => one.kind === kind).slice(0, shown);
    const rest = count - first.length;
    return [
      `  ${kind}: ${count}`,
      ...first.map(describeProblem),
      ...(rest > 0 ? [`    … and ${rest} more`] : []),
    ];
  });
  return [`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the digests:`, ...kinds];
}

function describeProblem({ file, line, what, hint }: Problem): string {
  return `    ${line === undefined ? file : `${file}:${line}`}  ${shorten(what)} (${hint})`;
}

function shorten(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ');
  return oneLine.length > 120 ? `${oneLine.slice(0, 119)}…` : oneLine;
}
