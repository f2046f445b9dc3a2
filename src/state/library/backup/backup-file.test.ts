/** The file of everything: written as its published schema says, read in every version that was ever released, and refused with a reason where it is not one. */
import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import first from '#testing/backup-1.json' with { type: 'json' };
import { madeUpRecords } from '#testing/library-records.fixture.ts';
import { readBackup, readBackupFile, writeBackup } from './backup-file.ts';

const schema = JSON.parse(await readFile('docs/library-backup.schema.json', 'utf8'));
const validate = new Ajv2020({ strictRequired: false }).compile(schema);

describe('a backup', () => {
  it('is what its schema says, whatever the library holds', () => {
    fc.assert(
      fc.property(madeUpRecords, (records) => {
        const isValid = validate(JSON.parse(writeBackup(records, 1)));
        expect(validate.errors ?? []).toEqual([]);
        expect(isValid).toBe(true);
      }),
    );
  });

  it('of version 1 stays readable, and the schema knows a wrong one', () => {
    expect(readBackup(JSON.stringify(first))).toEqual({
      records: { marks: first.marks, rules: first.rules, facts: first.facts },
    });
    expect(validate(first)).toBe(true);
    expect(validate({ ...first, marks: [{ id: 'arxiv:1', read: true }] })).toBe(false);
  });

  it('leaves on the device what holds for the device alone', () => {
    const facts = [
      { key: 'exported', value: { at: 1 }, at: 1 },
      { key: 'part a 1', value: 'x', at: 1 },
      { key: 'position d/2025-09-28', value: 'arxiv:1', at: 1 },
    ];
    const text = writeBackup({ marks: [], rules: [], facts }, 1);
    expect(JSON.parse(text).facts).toEqual([facts[2]]);
    const all = JSON.stringify({ ...first, facts });
    expect(readBackup(all).records?.facts).toEqual([facts[2]]);
  });
});

describe('a file that is none', () => {
  const text = JSON.stringify(first);

  it.each([
    ['half of one', text.slice(0, text.length / 2), { why: 'not-json' }],
    ['nothing', '', { why: 'not-json' }],
    ['someone else’s', '{"format":"papers","version":1}', { why: 'foreign' }],
    ['a list', '[1]', { why: 'foreign' }],
    ['of a newer page', JSON.stringify({ ...first, version: 2 }), { why: 'newer' }],
    [
      'with a damaged mark',
      text.replace('1756000001000', '"yesterday"'),
      { why: 'damaged', where: 'marks[0].read.at' },
    ],
    ['without its rules', JSON.stringify({ ...first, rules: undefined }), { why: 'damaged', where: 'rules' }],
  ])('%s, is refused with the reason', (_, file, trouble) => {
    expect(readBackup(file)).toEqual({ trouble });
  });

  it('and whatever stands in it, is never an error of the page', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (file) => {
        expect(readBackup(file).trouble).toBeDefined();
      }),
    );
  });

  it('is not read where it is larger than any library', async () => {
    const huge = { size: 3e8, text: () => Promise.reject(new Error('read')) } as unknown as Blob;
    expect(await readBackupFile(huge)).toEqual({ trouble: { why: 'too-large' } });
    expect((await readBackupFile(new Blob([`\uFEFF${text}`]))).records?.marks).toHaveLength(2);
  });
});
