import { describe, expect, it } from 'vitest';
import type { Problem } from '#core/paper/problem.ts';
import { describeProblems } from './describe-problems.ts';

const problem = (line: number, kind: Problem['kind']): Problem => ({
  file: 'a.md',
  line,
  kind,
  what: `what ${line}`,
  hint: 'do this',
});

describe('the problems of a build', () => {
  it('are counted per kind, with the first few of each', () => {
    const problems = [1, 2, 3, 4, 5].map((line) => problem(line, 'no-link')).concat(problem(9, 'bad-date'));
    expect(describeProblems(problems, 2)).toEqual([
      '6 problems in the digests:',
      '  no-link: 5',
      '    a.md:1  what 1 (do this)',
      '    a.md:2  what 2 (do this)',
      '    … and 3 more',
      '  bad-date: 1',
      '    a.md:9  what 9 (do this)',
    ]);
  });

  it('are not mentioned where there are none, and never fill the screen', () => {
    expect(describeProblems([])).toEqual([]);
    const long = { ...problem(1, 'no-title'), what: '长\n'.repeat(500) };
    expect(describeProblems([long]).join('\n').length).toBeLessThan(250);
  });
});
