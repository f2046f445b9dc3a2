/** Counts beside the hits: papers by source and by month, each as if it were not filtered by itself. */

import { compareSources } from '#core/paper/source.ts';
import { type SearchCounts, UNDATED } from '#core/protocol/search-messages.ts';

/** What hits are counted by. */
export interface Facet {
  source: string;
  month: string;
}

/** Of each what the reader chose; an empty set is all. */
export interface ChosenFacets {
  sources: ReadonlySet<string>;
  months: ReadonlySet<string>;
}

interface Entry {
  papers: number;
}

/** Counts each paper once per source and once per month; rows must come newest first. */
export class Facets {
  readonly #chosen: ChosenFacets;
  readonly #sources = new Map<string, Entry & { bit: number }>();
  readonly #months = new Map<string, Entry & { number: number }>();
  /** By paper: bits of the sources, and number of the month, in which it was last counted. */
  readonly #sourceBits: Uint32Array;
  readonly #monthSeen: Uint32Array;

  /** Papers are numbered below `papers`. */
  constructor(chosen: ChosenFacets, papers: number) {
    this.#chosen = chosen;
    this.#sourceBits = new Uint32Array(papers);
    this.#monthSeen = new Uint32Array(papers);
  }

  /** For rows of one digest: counts a paper, and says whether what the reader chose lets the row be shown. */
  counter(facet: Facet): (paper: number) => boolean {
    const sourceBits = this.#sourceBits;
    const monthSeen = this.#monthSeen;
    const source = this.#sourceEntry(facet.source);
    const month = this.#monthEntry(facet.month);
    const sourceChosen = lets(this.#chosen.sources, facet.source);
    const monthChosen = lets(this.#chosen.months, facet.month);
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
  estimate({ source, month }: Facet, rows: number): void {
    if (lets(this.#chosen.months, month)) this.#sourceEntry(source).papers += rows;
    if (lets(this.#chosen.sources, source)) this.#monthEntry(month).papers += rows;
  }

  sourceCounts(): SearchCounts {
    return listed(this.#sources).sort((a, b) => compareSources(a.name, b.name));
  }

  monthCounts(): SearchCounts {
    const undatedLast = (name: string) => (name === UNDATED ? '' : name);
    return listed(this.#months).sort((a, b) => (undatedLast(a.name) < undatedLast(b.name) ? 1 : -1));
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

export function isChosen({ sources, months }: ChosenFacets, { source, month }: Facet): boolean {
  return lets(sources, source) && lets(months, month);
}

function lets(chosen: ReadonlySet<string>, name: string): boolean {
  return chosen.size === 0 || chosen.has(name);
}

function listed(entries: ReadonlyMap<string, Entry>): SearchCounts {
  return [...entries].flatMap(([name, { papers }]) => (papers > 0 ? { name, papers } : []));
}

export function monthOf(day: string | undefined): string {
  return day === undefined ? UNDATED : day.slice(0, 7);
}
