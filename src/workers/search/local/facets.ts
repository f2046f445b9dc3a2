/** Facet counts: papers by source and by month, each as if its own filter were off. */
import { compareSources } from '#core/paper/source.ts';
import { type SearchCounts, UNDATED } from '#core/protocol/search-messages.ts';

export interface Facet {
  source: string;
  month: string;
}

/** The reader's filters by facet; an empty set allows all. */
export interface FacetSelection {
  sources: ReadonlySet<string>;
  months: ReadonlySet<string>;
}

interface Entry {
  papers: number;
}

/** Counts each paper once per source and once per month. Rows must come newest first. */
export class Facets {
  readonly #selection: FacetSelection;
  readonly #sources = new Map<string, Entry & { bit: number }>();
  readonly #months = new Map<string, Entry & { number: number }>();
  /** By paper: a bit for each source that it was counted in, and the number of the month that it was last counted in. */
  readonly #sourceBits: Uint32Array;
  readonly #monthSeen: Uint32Array;

  /** Papers are numbered below `papers`. */
  constructor(selection: FacetSelection, papers: number) {
    this.#selection = selection;
    this.#sourceBits = new Uint32Array(papers);
    this.#monthSeen = new Uint32Array(papers);
  }

  /** For the rows of one digest: a function that counts a paper, and returns whether the filters allow its row. */
  counter(facet: Facet): (paper: number) => boolean {
    const sourceBits = this.#sourceBits;
    const monthSeen = this.#monthSeen;
    const source = this.#sourceEntry(facet.source);
    const month = this.#monthEntry(facet.month);
    const allowsSource = allows(this.#selection.sources, facet.source);
    const allowsMonth = allows(this.#selection.months, facet.month);
    return (paper) => {
      if (allowsMonth && (sourceBits[paper]! & source.bit) === 0) {
        sourceBits[paper]! |= source.bit;
        source.papers += 1;
      }
      if (allowsSource && monthSeen[paper] !== month.number) {
        monthSeen[paper] = month.number;
        month.papers += 1;
      }
      return allowsSource && allowsMonth;
    };
  }

  /** Adds rows of which only the number is known. */
  estimate({ source, month }: Facet, rows: number): void {
    if (allows(this.#selection.months, month)) this.#sourceEntry(source).papers += rows;
    if (allows(this.#selection.sources, source)) this.#monthEntry(month).papers += rows;
  }

  sourceCounts(): SearchCounts {
    return toCounts(this.#sources).sort((a, b) => compareSources(a.name, b.name));
  }

  /** Newest first, undated last. */
  monthCounts(): SearchCounts {
    const sortKey = (name: string) => (name === UNDATED ? '' : name);
    return toCounts(this.#months).sort((a, b) => (sortKey(a.name) < sortKey(b.name) ? 1 : -1));
  }

  #sourceEntry(name: string): Entry & { bit: number } {
    const known = this.#sources.get(name);
    if (known) return known;
    const entry = { papers: 0, bit: 1 << (this.#sources.size & 31) };
    this.#sources.set(name, entry);
    return entry;
  }

  #monthEntry(name: string): Entry & { number: number } {
    const known = this.#months.get(name);
    if (known) return known;
    const entry = { papers: 0, number: this.#months.size + 1 };
    this.#months.set(name, entry);
    return entry;
  }
}

export function isSelected({ sources, months }: FacetSelection, { source, month }: Facet): boolean {
  return allows(sources, source) && allows(months, month);
}

function allows(selected: ReadonlySet<string>, name: string): boolean {
  return selected.size === 0 || selected.has(name);
}

function toCounts(entries: ReadonlyMap<string, Entry>): SearchCounts {
  return [...entries].flatMap(([name, { papers }]) => (papers > 0 ? { name, papers } : []));
}

export function monthOf(day: string | undefined): string {
  return day === undefined ? UNDATED : day.slice(0, 7);
}
