/** Digests for tests: made-up papers, the same for the same numbers, with text that compresses about as real titles do. */
import type { Row } from '#core/paper/row.ts';
import type { DigestFile } from '#digest/digest.ts';

/** A digest file of one day; `from` is the number of its first paper, so that days may repeat papers. */
export function madeUpDigest(day: string | undefined, source: string, rows: number, from = 0): DigestFile {
  const file = day === undefined ? `${source}-undated.md` : `${day}-${source}.md`;
  const made = Array.from({ length: rows }, (_, at) => madeUpRow(file, day, source, from + at, at * 2 + 5));
  const digest = { ...(day !== undefined && { day }), source, file, rows: made };
  return { file, kind: 'digest', digests: [digest], problems: [], unread: [], looksLike: 'a digest' };
}

/** A digest that came without papers. */
export function madeUpOutage(day: string, source: string, text: string): DigestFile {
  const made = madeUpDigest(day, source, 0);
  return { ...made, digests: made.digests.map((one) => ({ ...one, outage: { kind: 'failed', text } })) };
}

function madeUpRow(file: string, day: string | undefined, source: string, n: number, line: number): Row {
  const key = source === 'arxiv' ? `2509.${String(n).padStart(5, '0')}` : `10.1101/2025.01.10.${600_000 + n}`;
  const pdfUrl = source === 'arxiv' ? `http://arxiv.org/pdf/${key}v1` : `https://doi.org/${key}`;
  return {
    file,
    line,
    source,
    ...(day !== undefined && { digestDate: day }),
    titleZh: madeUpText(n, 24),
    authors: [`Author ${n}`],
    pdfUrl,
    ...(n % 3 === 0 && { titleNote: `（注：${madeUpText(n + 7, 40)}）` }),
    ...(n % 5 === 0 && { abstractZh: madeUpText(n + 9, 300) }),
    id: `${source}:${key}`,
  };
}

/** A walk through 2,000 characters by a linear congruence: no chance, little repetition. */
function madeUpText(seed: number, length: number): string {
  let state = (seed * 2_654_435_761) % 2 ** 32;
  return Array.from({ length }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return String.fromCodePoint(0x4e00 + Math.floor((state / 2 ** 32) * 2000));
  }).join('');
}
