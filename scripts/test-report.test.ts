import { describe, expect, it } from 'vitest';
import { readSiteReport, readUnitReport } from './test-report.mjs';

describe('the report of the unit tests', () => {
  const assertion = (fullName: string, ...failureMessages: string[]) => ({
    fullName,
    status: failureMessages.length > 0 ? 'failed' : 'passed',
    failureMessages,
  });
  const report = (testResults: object[]) =>
    readUnitReport({ numPassedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults });

  it('names what failed, with the beginning of why', () => {
    const why = ['one', '', 'two', 'three', 'four', 'five', 'six', 'seven'].join('\n');
    const assertionResults = [assertion('a title is whole'), assertion('a row is kept', why)];
    expect(report([{ name: 'rows.test.ts', status: 'failed', assertionResults }])).toEqual({
      passed: 1,
      failed: 1,
      skipped: 3,
      failures: ['rows.test.ts › a row is kept\n    one\n    two\n    three\n    four\n    five\n    six'],
      unsteady: [],
    });
  });

  it('names what passed only the second time', () => {
    const unsteady = { ...assertion('a row is kept', 'too late'), status: 'passed' };
    expect(report([{ name: 'rows.test.ts', status: 'passed', assertionResults: [unsteady] }])).toMatchObject({
      failed: 0,
      unsteady: ['rows.test.ts › a row is kept\n    too late'],
    });
  });

  it('counts a file that cannot be loaded', () => {
    const broken = {
      name: 'rows.test.ts',
      status: 'failed',
      message: 'no such module',
      assertionResults: [],
    };
    expect(report([broken])).toMatchObject({
      failed: 1,
      failures: ['rows.test.ts\n    no such module'],
    });
  });
});

describe('the report of the whole-site tests', () => {
  const spec = (title: string, status: string, ...messages: string[]) => ({
    file: 'day.spec.ts',
    line: 7,
    title,
    tests: [{ status, results: messages.map((message) => ({ error: { message } })) }],
  });
  const stats = { expected: 3, flaky: 1, unexpected: 1, skipped: 2 };

  it('names what failed twice, at any depth, and counts what passed the second time as passed', () => {
    const inner = { specs: [spec('opens', 'unexpected', 'too late', 'not there')] };
    const suites = [{ specs: [spec('sorts', 'flaky', 'too late')], suites: [inner] }];
    expect(readSiteReport({ stats, errors: [], suites })).toEqual({
      passed: 4,
      failed: 1,
      skipped: 2,
      failures: ['day.spec.ts:7 › opens\n    not there'],
      unsteady: ['day.spec.ts:7 › sorts\n    too late'],
    });
  });

  it('counts what went wrong outside of any test', () => {
    const nothing = { expected: 0, flaky: 0, unexpected: 0, skipped: 0 };
    const errors = [{ message: 'the site was not built' }];
    expect(readSiteReport({ stats: nothing, errors, suites: [] })).toMatchObject({
      failed: 1,
      failures: ['whole-site tests\n    the site was not built'],
    });
  });
});
