/** Many equal problems of one file as one line: `328 rows have no last cell: lines 22–349`. */
import type { Problem } from '#core/paper/problem.ts';

/** So many equal problems are still told one by one. */
const SEVERAL = 3;
const SHOWN_RANGES = 4;

/** Keeps the order of the first of each group. */
export function groupProblems(problems: readonly Problem[]): Problem[] {
  const groups = new Map<string, [Problem, ...Problem[]]>();
  for (const problem of problems) {
    const key = [problem.file, problem.kind, problem.many ?? problem.what].join('\0');
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length <= SEVERAL || group[0].many === undefined) return group.map(withoutMany);
    return [together(group)];
  });
}

function together(group: readonly [Problem, ...Problem[]]): Problem {
  const { many, ...first } = group[0];
  const isSame = group.every((problem) => problem.what === first.what);
  const example = isSame ? undefined : /«[^»]*»/.exec(first.what)?.[0];
  const suchAs = example === undefined ? '' : `, such as ${example}`;
  return { ...first, what: `${group.length} ${many}${suchAs}: ${describeLines(group)}` };
}

function withoutMany({ many: _, ...problem }: Problem): Problem {
  return problem;
}

function describeLines(group: readonly Problem[]): string {
  const lines = [...new Set(group.flatMap((problem) => problem.line ?? []))].sort((a, b) => a - b);
  const ranges: [from: number, to: number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  const words = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  if (words.length <= SHOWN_RANGES) return `lines ${words.join(', ')}`;
  return `lines ${words.slice(0, SHOWN_RANGES - 1).join(', ')} … ${words.at(-1)}`;
}
