import { describe, expect, it } from 'vitest';
import { duration, Progress } from './progress.mjs';

const TIMES = { checks: { ms: 10_000, tests: 2 }, units: { ms: 60_000, tests: 4 } };

function begin() {
  let now = 0;
  const progress = new Progress(['checks', 'units'], TIMES, () => now);
  const pass = (ms: number) => {
    now += ms;
  };
  const end = (name: string, outcome: 'passed' | 'failed' = 'passed') =>
    progress.add({ kind: 'end', name, outcome, ms: 1 });
  return { progress, pass, end };
}

describe('the progress of a run', () => {
  it('expects what the last run took', () => {
    expect(begin().progress.msLeft).toBe(70_000);
  });

  it('counts what is known of, done and failed, and names what runs', () => {
    const { progress, end } = begin();
    progress.beginStage('checks');
    progress.add({ kind: 'count', tests: 3 });
    progress.add({ kind: 'begin', name: 'types' });
    end('types', 'failed');
    progress.add({ kind: 'begin', name: 'lint' });
    expect(progress.line).toMatch(/^checks: 1 of 3 done, 1 failed · about 60 s left · lint$/);
  });

  it('takes the number of the last run until the runner has found all of its tests', () => {
    const { progress } = begin();
    progress.beginStage('units');
    progress.add({ kind: 'count', tests: 1 });
    expect(progress.line).toContain('0 of 4 done');
  });

  it('expects later stages to be as much slower as the earlier ones were', () => {
    const { progress, pass, end } = begin();
    progress.beginStage('checks');
    pass(30_000);
    end('types');
    end('lint');
    expect(progress.msLeft).toBe(60_000);
    expect(progress.endStage()).toEqual({ checks: { ms: 30_000, tests: 2 } });
    progress.beginStage('units');
    expect(progress.msLeft).toBe(180_000);
  });

  it('trusts what it measures of a stage the more, the more is done', () => {
    const { progress, pass, end } = begin();
    progress.beginStage('units');
    pass(60_000);
    end('first');
    end('second');
    expect(progress.msLeft).toBe(55_000);
    pass(50_000);
    end('third');
    end('fourth');
    expect(progress.msLeft).toBe(10_000);
  });
});

describe('a duration', () => {
  it.each([
    [3000, 'about 10 s'],
    [44_000, 'about 40 s'],
    [100_000, 'about 2 min'],
    [400_000, 'about 7 min'],
  ])('is told roughly: %d ms', (ms, words) => {
    expect(duration(ms)).toBe(words);
  });
});
