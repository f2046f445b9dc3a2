/**
 * Digests rewritten without a change of meaning give the same rows. `npm test` tries some on the project's own samples,
 * `npm run test:long` thousands, on a large public archive as well where that lies beside the project.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MUTATIONS, takeDigest, type WrittenDigest, writeDigest } from '#testing/digest-mutations.ts';
import { readDigestFile } from './read-digest-file.ts';

const RUNS = process.env.LONG ? 10_000 : 300;
const FOLDERS = RUNS > 1000 ? ['digests', '../shared/corpus/daily-papers'] : ['digests'];
const FILES = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /^\d{4}-\d\d-\d\d-\w+\.md$/.test(name))
    .map((name) => ({ name, path: `${folder}/${name}` })),
);

it(`${RUNS} rewritten digests say what they said`, () => {
  expect(FILES.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(
      fc.nat(FILES.length - 1),
      fc.subarray(Object.keys(MUTATIONS), { minLength: 1 }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
      (file, names, stream) => {
        const { name, path } = FILES[file]!;
        const digest = takeDigest(readFileSync(path, 'utf8'));
        fc.pre(digest !== undefined);
        const dice = () => stream.next().value;
        const mutated = names.reduce((one, mutation) => MUTATIONS[mutation]!(one, dice), digest);
        expect(rowsOf(name, mutated)).toEqual(rowsOf(name, digest));
      },
    ),
    { numRuns: RUNS },
  );
});

function rowsOf(name: string, written: WrittenDigest) {
  const { digests } = readDigestFile(name, encode(written));
  return digests.map(({ rows, ...digest }) => ({ ...digest, rows: rows.map(({ line: _, ...row }) => row) }));
}

function encode(written: WrittenDigest): Uint8Array {
  const text = `${written.isMarked ? '\ufeff' : ''}${writeDigest(written)}`;
  if (written.encoding === 'UTF-8') return Buffer.from(text);
  const bytes = Buffer.from(text, 'utf16le');
  return written.encoding === 'UTF-16LE' ? bytes : bytes.swap16();
}
