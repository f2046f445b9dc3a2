/** Backup files: valid by the published schema, readable in every released version, and refused with a reason otherwise. */
import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import first from '#testing/backup-1.json' with { type: 'json' };
import { libraryRecords } from '#testing/library-records.fixture.ts';
import { readBackup, readBackupFile, writeBackup } from './backup-file.ts';

const schema = JSON.parse(await readFile('docs/library-backup.schema.json', 'utf8'));
const validate = new Ajv2020({ strictRequired: false }).compile(schema);

describe('a backup', () => {
  it('is valid by its schema for any library', () => {
    fc.assert(
      fc.property(libraryRecords, (records) => {
        const isValid = validate(JSON.parse(writeBackup(records, 1)));
        expect(validate.errors ?? []).toEqual([]);
        expect(isValid).toBe(true);
      }),
    );
  });

  it('of version 1 is readable, and the schema refuses an invalid one', () => {
    expect(readBackup(JSON.stringify(first))).toEqual({
      records: { marks: first.marks, rules: first.rules, metadata: first.facts },
    });
    expect(validate(first)).toBe(true);
    expect(validate({ ...first, marks: [{ id: 'arxiv:1', read: true }] })).toBe(false);
  });

  it('leaves out metadata of this device', () => {
    const metadata = [
      { key: 'exported', value: { at: 1 }, at: 1 },
      { key: 'part a 1', value: 'x', at: 1 },
      { key: 'position d/2025-09-28', value: 'arxiv:1', at: 1 },
    ];
    const text = writeBackup({ marks: [], rules: [], metadata }, 1);
    expect(JSON.parse(text).facts).toEqual([metadata[2]]);
    const all = JSON.stringify({ ...first, facts: metadata });
    expect(readBackup(all).records?.metadata).toEqual([metadata[2]]);
  });
});

describe('a file that is not a backup', () => {
  const text = JSON.stringify(first);

  it.each([
    ['a truncated backup', text.slice(0, text.length / 2), { kind: 'not-json' }],
    ['an empty file', '', { kind: 'not-json' }],
    ['another program’s file', '{"format":"papers","version":1}', { kind: 'foreign' }],
    ['a list', '[1]', { kind: 'foreign' }],
    ['a backup of a newer release', JSON.stringify({ ...first, version: 2 }), { kind: 'newer' }],
    [
      'a backup with a damaged mark',
      text.replace('1756000001000', '"yesterday"'),
      { kind: 'damaged', path: 'marks[0].read.at' },
    ],
    [
      'a backup without rules',
      JSON.stringify({ ...first, rules: undefined }),
      { kind: 'damaged', path: 'rules' },
    ],
  ])('%s is refused with the reason', (_, file, error) => {
    expect(readBackup(file)).toEqual({ error });
  });

  it('never throws, for any content', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (file) => {
        expect(readBackup(file).error).toBeDefined();
      }),
    );
  });

  it('is not even read if it is larger than any library', async () => {
    const huge = { size: 3e8, text: () => Promise.reject(new Error('read')) } as unknown as Blob;
    expect(await readBackupFile(huge)).toEqual({ error: { kind: 'too-large' } });
    expect((await readBackupFile(new Blob([`\uFEFF${text}`]))).records?.marks).toHaveLength(2);
  });
});
