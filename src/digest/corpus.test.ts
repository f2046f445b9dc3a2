/** The reader against a large public archive, where it lies beside the project; left out, and said so, where it does not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergeArchive } from './merge/merge-archive.ts';
import { readDigestFile } from './read-digest-file.ts';

const CORPUS = '../shared/corpus';
const MISSING = !existsSync(CORPUS);
if (MISSING)
  console.warn(`Left out: ${CORPUS} is not here, so the reader was not tried on the public archive.`);

const readAll = (folder: string) =>
  readdirSync(folder).map((name) => readDigestFile(`${folder}/${name}`, readFileSync(`${folder}/${name}`)));

describe.skipIf(MISSING)('the public archive', () => {
  const files = MISSING ? [] : readAll(`${CORPUS}/daily-papers`);

  it('has the right number of rows in every digest', () => {
    const counts: Record<string, number> = JSON.parse(readFileSync(`${CORPUS}/counts.json`, 'utf8'));
    const found = files.map((file) => [
      basename(file.file),
      file.digests.reduce((sum, one) => sum + one.rows.length, 0),
    ]);
    const wrong = found.filter(([name, rows]) => name! in counts && counts[name!] !== rows);
    expect(wrong).toEqual([]);
    expect(found.filter(([name]) => name! in counts)).toHaveLength(Object.keys(counts).length);
  });

  it('has no torn rows, no unknown links and no file without a day', () => {
    const usual = ['no-title', 'source-failed', 'unclear-title'];
    const { problems } = mergeArchive(files);
    const others = problems.filter((problem) => !usual.includes(problem.kind));
    // The page of the newest day shows papers whose own digest is not part of the copy.
    expect(others.map(({ file, kind }) => `${kind} ${basename(file)}`)).toEqual(['unread-papers latest.md']);
  });

  it('has combined pages that say nothing new, and pages that are no digest', () => {
    const combined = files.filter((file) => file.kind === 'combined');
    expect(combined).toHaveLength(296);
    const named = (kind: string) =>
      files.filter((file) => file.kind === kind).map((file) => basename(file.file));
    expect([named('index'), named('none')]).toEqual([['archive.md'], ['latest.md']]);
    const sources = new Set(mergeArchive(files).digests.map((digest) => digest.file));
    expect(combined.filter((file) => sources.has(file.file))).toEqual([]);
  });

  it('has links that are all read, also in a file of many days', () => {
    const [fork] = readAll(`${CORPUS}/forks`);
    const links = readFileSync(fork!.file, 'utf8').split('[PDF](').length - 1;
    expect(fork!.digests.flatMap((digest) => digest.rows)).toHaveLength(links);
    expect(fork!.digests.length).toBeGreaterThan(10);
    expect(fork!.problems).toEqual([]);
  });
});
