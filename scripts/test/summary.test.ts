import { describe, expect, it } from 'vitest';
import { describeFailure, summarize } from './summary.mjs';

const ended = (name: string, outcome: 'passed' | 'failed' | 'skipped', ms = 0, why?: string) => ({
  kind: 'end' as const,
  name,
  outcome,
  ms,
  ...(why && { why }),
});

describe('the summary of a run', () => {
  it('ends with what passed and failed, and says that a failure is one', () => {
    const { text, failed } = summarize([ended('a', 'passed'), ended('b', 'failed'), ended('c', 'skipped')]);
    expect(text.split('\n').at(-1)).toBe('1 passed, 1 failed');
    expect(failed).toBe(1);
    expect(summarize([ended('a', 'passed')]).failed).toBe(0);
  });

  it('names each failure with the beginning of its reason', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `line ${index}`);
    const text = describeFailure(
      ended('rows.test.ts › a row', 'failed', 0, `at first\n\n${lines.join('\n')}`),
    );
    expect(text).toMatch(/^failed: rows\.test\.ts › a row\n {4}at first\n {4}line 0\n/);
    expect(text.split('\n')).toHaveLength(13);
  });

  it('names the slowest ten, the slowest first', () => {
    const results = Array.from({ length: 12 }, (_, index) => ended(`test ${index}`, 'passed', index * 1000));
    const [first, ...rest] = summarize(results).text.split('slowest:\n')[1]!.split('\n\n')[0]!.split('\n');
    expect(first!.trim()).toBe('11.0 s  test 11');
    expect(rest).toHaveLength(9);
  });

  it('says what was left out, once for each reason', () => {
    const { text } = summarize([
      ended('a', 'skipped', 0, 'Firefox is missing'),
      ended('b', 'skipped', 0, 'Firefox is missing'),
      ended('c', 'skipped'),
    ]);
    expect(text).toContain('2 × Firefox is missing');
    expect(text).toContain('1 × c');
  });
});
