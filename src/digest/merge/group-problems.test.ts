import { describe, expect, it } from 'vitest';
import type { Problem } from '#core/paper/problem.ts';
import { badDate, brokenRow, NO_TITLE, ROW_FAULTS } from '#digest/fields/row-problems.ts';
import { groupProblems } from './group-problems.ts';

const at = (line: number, problem: Omit<Problem, 'file' | 'line'>, file = 'x.md'): Problem => ({
  file,
  line,
  ...problem,
});
const whats = (problems: Problem[]) => groupProblems(problems).map(({ line, what }) => `${line}: ${what}`);
const lines = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);

describe('many equal problems of one file', () => {
  it('are one line with all their lines', () => {
    const short = lines(22, 349).map((line) => at(line, brokenRow(ROW_FAULTS.noLastCell)));
    expect(whats(short)).toEqual(['22: 328 rows have no last cell: lines 22–349']);
    expect(groupProblems(short)[0]).not.toHaveProperty('many');
  });

  it('name an example where their words differ, and the gaps between them', () => {
    const dates = [3, 4, 9, 12, 20, 31].map((line) => at(line, badDate(`第${line}天`)));
    expect(whats(dates)).toEqual([
      '3: 6 dates of publication cannot be read, such as «第3天»: lines 3–4, 9, 12 … 31',
    ]);
  });

  it('stay apart where they are few, of different files, or of different kinds', () => {
    const few = lines(1, 3).map((line) => at(line, NO_TITLE));
    const others = lines(1, 3).map((line) => at(line, NO_TITLE, 'y.md'));
    expect(whats([...few, at(4, badDate('昨天')), ...others])).toHaveLength(7);
  });
});
