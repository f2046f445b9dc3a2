/**
 * How the cost of hostile text grows with its length: the worst factor over all kinds of it when the text is sixteen times as long.
 * Linear readers take about sixteen times as long, and more where garbage is collected; quadratic ones 256 times.
 */
import { type BenchOptions, type Figure, median } from '#bench/figure.ts';
import { textBlocks } from '#core/text/blocks/text-blocks.ts';
import { scanText } from '#core/text/scan-text.ts';
import { readHeader } from '#digest/fields/column-names.ts';
import { cutRows } from '#digest/formats/markdown-table/decode-rows.ts';
import { readDigestFile } from '#digest/read-digest-file.ts';
import { splitAbstract } from '#digest/title/split-abstract.ts';
import { splitTitle } from '#digest/title/split-title.ts';
import {
  HOSTILE_CELL_PIECES,
  HOSTILE_MARKDOWN_PIECES,
  HOSTILE_TABLES,
  HOSTILE_TEXT_PIECES,
  repeatTo,
} from '#testing/hostile-text.fixture.ts';

const LIMIT = 100;
const TIMES = 16;
/** Milliseconds below which a time says more about the clock than about the text. */
const NOISE = 1;
const HEADER = ['标题', '作者', 'PDF链接', '摘要'];

export async function measure({ quick }: BenchOptions): Promise<Figure[]> {
  const rounds = quick ? 3 : 7;
  const worst = (
    name: string,
    pieces: readonly string[],
    length: number,
    read: (text: string) => unknown,
  ): Figure => {
    const factors = pieces.map((piece) => {
      const [short, long] = [length, TIMES * length].map((size) =>
        timeOf(rounds, repeatTo(size, piece), read),
      );
      return long! / Math.max(short!, NOISE);
    });
    return {
      name: `${name}, cost of sixteen times the text`,
      value: Math.max(...factors),
      unit: '×',
      limit: LIMIT,
    };
  };
  return [
    worst(
      'digest',
      HOSTILE_TABLES.map(([, , piece]) => piece),
      50_000,
      readAsDigest,
    ),
    worst('title', HOSTILE_CELL_PIECES, 25_000, (text) => splitTitle(`图${text}图`, { titleEn: text })),
    worst('abstract', HOSTILE_CELL_PIECES, 25_000, splitAbstract),
    worst('running text', HOSTILE_TEXT_PIECES, 1_000, scanText),
    worst('Markdown', HOSTILE_MARKDOWN_PIECES, 1_000, (text) => textBlocks(text, 'keep')),
  ];
}

function readAsDigest(text: string): void {
  cutRows(text, readHeader(HEADER)!.columns);
  readDigestFile('x.md', new TextEncoder().encode(`| ${HEADER.join(' | ')} |\n${text}`));
}

/** Processor time, so that other processes count less; the median, since collecting garbage belongs to it. Each round reads another text, since readers remember the last ones. */
function timeOf(rounds: number, text: string, read: (text: string) => unknown): number {
  return median(
    Array.from({ length: rounds }, (_, round) => {
      const start = process.cpuUsage();
      read(`${text}${round}`);
      return process.cpuUsage(start).user / 1000;
    }),
  );
}
