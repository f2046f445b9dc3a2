/** Counts beside the hits: papers by source and by month, each as if it were not filtered by itself. */
import { type SearchCounts, UNDATED } from '#contract/search-messages.ts';
import { compareSources } from '#contract/source.ts';

/** Counts each paper once per source and once per month; rows must come newest first. */
export class Facets {
  private readonly sources = new Map<string, { bit: number; papers: number }>();
  private readonly months = new Map<string, number>();
  /** By paper: bits of the sources and number of the month in which it was last counted. */
  private sourceBits = new Uint32Array(1024);
  private monthSeen = new Uint32Array(1024);
  private monthNumber = 0;
  private month = '';

  constructor(private readonly chosen: { sources: ReadonlySet<string>; months: ReadonlySet<string> }) {}

  /** For rows of one digest: counts a paper, and says whether what the reader chose lets the row be shown. */
  counter(source: string, day: string | undefined): (paper: number) => boolean {
    const month = monthOf(day);
    if (month !== this.month || this.monthNumber === 0) {
      this.month = month;
      this.monthNumber += 1;
    }
    const number = this.monthNumber;
    const sourceChosen = this.isChosen('sources', source);
    const monthChosen = this.isChosen('months', month);
    return (paper) => {
      this.reserve(paper);
      if (monthChosen) this.countSource(source, paper);
      if (sourceChosen && this.monthSeen[paper] !== number) {
        this.monthSeen[paper] = number;
        this.months.set(month, (this.months.get(month) ?? 0) + 1);
      }
      return sourceChosen && monthChosen;
    };
  }

  /** Rows of which only the number is known. */
  estimate(source: string, day: string | undefined, rows: number): void {
    const month = monthOf(day);
    if (this.isChosen('months', month)) this.sourceEntry(source).papers += rows;
    if (this.isChosen('sources', source)) this.months.set(month, (this.months.get(month) ?? 0) + rows);
  }

  sourceCounts(): SearchCounts {
    return [...this.sources]
      .map(([name, { papers }]) => ({ name, papers }))
      .sort((a, b) => compareSources(a.name, b.name));
  }

  monthCounts(): SearchCounts {
    const undatedLast = (name: string) => (name === UNDATED ? '' : name);
    return [...this.months]
      .map(([name, papers]) => ({ name, papers }))
      .sort((a, b) => (undatedLast(a.name) < undatedLast(b.name) ? 1 : -1));
  }

  private isChosen(facet: 'sources' | 'months', name: string): boolean {
    return this.chosen[facet].size === 0 || this.chosen[facet].has(name);
  }

  private countSource(source: string, paper: number): void {
    const known = this.sourceEntry(source);
    if (this.sourceBits[paper]! & known.bit) return;
    this.sourceBits[paper]! |= known.bit;
    known.papers += 1;
  }

  private sourceEntry(source: string): { bit: number; papers: number } {
    const known = this.sources.get(source);
    if (known) return known;
    const entry = { bit: 1 << (this.sources.size & 31), papers: 0 };
    this.sources.set(source, entry);
    return entry;
  }

  private reserve(paper: number): void {
    if (paper < this.sourceBits.length) return;
    const length = Math.max(paper + 1, this.sourceBits.length * 2);
    this.sourceBits = copyInto(this.sourceBits, length);
    this.monthSeen = copyInto(this.monthSeen, length);
  }
}

export function monthOf(day: string | undefined): string {
  return day === undefined ? UNDATED : day.slice(0, 7);
}

function copyInto(from: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const copy = new Uint32Array(length);
  copy.set(from);
  return copy;
}
