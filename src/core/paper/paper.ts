/** A paper as the archive knows it: what each digest said of it, and the rule which of them is shown. */
import type { Row } from './row.ts';

/** A paper in a digest: one row, with what only the whole archive can tell. */
export interface Appearance extends Row {
  /** From the link's `v2`; absent where the link names none. */
  version?: number;
  /** Place in its digest, from 1. */
  place: number;
  /** Day on which any digest first had the paper; absent where no dated digest has it. */
  firstSeen?: string;
}

export interface Paper {
  id: string;
  /** Highest version that any appearance names. */
  version?: number;
  firstSeen?: string;
  /** Newest first; undated ones last; in one digest the later place first. */
  appearances: [Appearance, ...Appearance[]];
}

/** Where an appearance stands among others of its paper. */
type Standing = Pick<Appearance, 'file' | 'line'> & { digestDate?: string | undefined };

/** Newest first; undated last; then by file and place, so that every build and every page agree. */
export function compareAppearances(a: Standing, b: Standing): number {
  const byDate = (b.digestDate ?? '').localeCompare(a.digestDate ?? '');
  if (byDate !== 0) return byDate;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return b.line - a.line;
}

/** The appearance behind a paper's bare address: the newest with an abstract whose translation did not fail, else the newest. */
export function shownAppearance(paper: Paper): Appearance {
  const good = (one: Appearance) =>
    (one.abstractZh !== undefined || one.abstractEn !== undefined) && one.translationFailed !== true;
  return paper.appearances.find(good) ?? paper.appearances[0];
}

/** The appearance that a list's digest shows; a day without a source has it from any digest of that day. */
export function appearanceIn(paper: Paper, digestDate: string, source?: string): Appearance | undefined {
  const ofDay = paper.appearances.filter((one) => one.digestDate === digestDate);
  return ofDay.findLast((one) => source === undefined || one.source === source);
}

/** Facts that do not depend on a translation: taken from the given appearance, else from the newest that has them. */
export function paperFacts(
  paper: Paper,
  shown: Appearance,
): Pick<Appearance, 'titleEn' | 'authors' | 'publishedOn' | 'pdfUrl' | 'codeUrl'> {
  const all = [shown, ...paper.appearances];
  const facts: ReturnType<typeof paperFacts> = {};
  for (const one of all) {
    facts.titleEn ??= one.titleEn!;
    facts.authors ??= one.authors!;
    facts.publishedOn ??= one.publishedOn!;
    facts.pdfUrl ??= one.pdfUrl!;
    facts.codeUrl ??= one.codeUrl!;
  }
  return facts;
}

/** Appearances of one id, in any order, as one paper. */
export function toPaper(appearances: readonly [Appearance, ...Appearance[]]): Paper {
  const sorted = [...appearances].sort(compareAppearances) as [Appearance, ...Appearance[]];
  const versions = sorted.flatMap((one) => one.version ?? []);
  const days = sorted.flatMap((one) => one.digestDate ?? []);
  return {
    id: sorted[0].id,
    ...(versions.length > 0 && { version: Math.max(...versions) }),
    ...(days.length > 0 && { firstSeen: days[days.length - 1]! }),
    appearances: sorted,
  };
}
