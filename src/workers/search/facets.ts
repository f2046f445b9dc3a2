/** Counts beside the hits: papers by source and by month, each as if it were not filtered by itself. */
import { type SearchCounts, UNDATED } from '#contract/search-messages.ts';
import { compareSources } from '#contract/source.ts';

interface Entry {
  papers: number;
}

/** Counts each paper once per source and once per month; rows must come newest first. */
export class Facets {
  private readonly sources = new Map<string, Entry & { bit: number }>();
  private readonly months = new Map<string, Entry & { number: number }>();
  /** By paper: bits of the sources, and number of the month, in which it was last counted. */
  private readonly sourceBits: Uint32Array;
  private readonly monthSeen: Uint32Array;

  /** Papers are numbered below `papers`. */
  constructor(
    private readonly chosen: { sources: ReadonlySet<string>; months: ReadonlySet<string> },
    papers: number,
  ) {
    this.sourceBits = new Uint32Array(papers);
    this.monthSeen = new Uint32Array(papers);
  }

  /** For rows of one digest: counts a paper, and says whether what the reader chose lets the row be shown. */
  counter(sourceName: string, day: string | undefined): (paper: number) => boolean {
    const { sourceBits, monthSeen } = this;
    const source = this.sourceEntry(sourceName);
    const month = this.monthEntry(monthOf(day));
    const sourceChosen = this.isChosen('sources', sourceName);
    const monthChosen = this.isChosen('months', monthOf(day));
    return (paper) => {
      if (monthChosen && (sourceBits[paper]! & source.bit) === 0) {
        sourceBits[paper]! |= source.bit;
        source.papers += 1;
      }
      if (sourceChosen && monthSeen[paper] !== month.number) {
        monthSeen[paper] = month.number;
        month.papers += 1;
      }
      return sourceChosen && monthChosen;
    };
  }

  /** Rows of which only the number is known. */
  estimate(source: string, day: string | undefined, rows: number): void {
    const month = monthOf(day);
    if (this.isChosen('months', month)) this.sourceEntry(source).papers += rows;
    if (this.isChosen('sources', source)) this.monthEntry(month).papers += rows;
  }

  sourceCounts(): SearchCounts {
    return listed(this.sources).sort((a, b) => compareSources(a.name, b.name));
  }

  monthCounts(): SearchCounts {
    const undatedLast = (name: string) => (name === UNDATED ? '' : name);
    return listed(this.months).sort((a, b) => (undatedLast(a.name) < undatedLast(b.name) ? 1 : -1));
  }

  private isChosen(facet: 'sources' | 'months', name: string): boolean {
    return this.chosen[facet].size === 0 || this.chosen[facet].has(name);
  }

  private sourceEntry(name: string): Entry & { bit: number } {
    const known = this.sources.get(name);
    if (known) return known;
    const entry = { papers: 0, bit: 1 << (this.sources.size & 31) };
    this.sources.set(name, entry);
    return entry;
  }

  private monthEntry(name: string): Entry & { number: number } {
    const known = this.months.get(name);
    if (known) return known;
    const entry = { papers: 0, number: this.months.size + 1 };
    this.months.set(name, entry);
    return entry;
  }
}

function listed(entries: ReadonlyMap<string, Entry>): SearchCounts {
  return [...entries].flatMap(([name, { papers }]) => (papers > 0 ? { name, papers } : []));
}

export function monthOf(day: string | undefined): string {
  return day === undefined ? UNDATED : day.slice(0, 7);
}
