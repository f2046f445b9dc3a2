/** Digests of generated papers: the same for the same numbers, with texts that compress about as well as real titles. */
import type { Row } from '#core/paper/row.ts';
import type { DigestFile } from '#digest/digest.ts';

/** The digest file of one day. `from`: the number of its first paper, so that days can repeat papers. */
export function makeDigest(day: string | undefined, source: string, rows: number, from = 0): DigestFile {
  const file = day === undefined ? `${source}-undated.md` : `${day}-${source}.md`;
  const papers = Array.from({ length: rows }, (_, index) =>
    makeRow(file, day, source, from + index, index * 2 + 5),
  );
  const digest = { ...(day !== undefined && { day }), source, file, rows: papers };
  return {
    file,
    kind: 'digest',
    digests: [digest],
    problems: [],
    unread: [],
    pages: [],
    looksLike: 'a digest',
  };
}

/** A digest without papers, because its source failed. */
export function makeOutage(day: string, source: string, text: string): DigestFile {
  const file = makeDigest(day, source, 0);
  return {
    ...file,
    digests: file.digests.map((digest) => ({ ...digest, outage: { kind: 'failed', text } })),
  };
}

function makeRow(file: string, day: string | undefined, source: string, n: number, line: number): Row {
  const key = source === 'arxiv' ? `2509.${String(n).padStart(5, '0')}` : `10.1101/2025.01.10.${600_000 + n}`;
  const pdfUrl = source === 'arxiv' ? `http://arxiv.org/pdf/${key}v1` : `https://doi.org/${key}`;
  return {
    file,
    line,
    source,
    ...(day !== undefined && { digestDate: day }),
    titleZh: makeText(n, 24),
    authors: [`Author ${n}`],
    pdfUrl,
    ...(n % 3 === 0 && { titleNote: `（注：${makeText(n + 7, 40)}）` }),
    ...(n % 5 === 0 && { abstractZh: makeText(n + 9, 300) }),
    id: `${source}:${key}`,
  };
}

/** Pseudorandom text of 2,000 different characters, from a linear congruential generator. */
function makeText(seed: number, length: number): string {
  let state = (seed * 2_654_435_761) % 2 ** 32;
  return Array.from({ length }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return String.fromCodePoint(0x4e00 + Math.floor((state / 2 ** 32) * 2000));
  }).join('');
}
