/** A paper with its appearances, one for each digest row about it, and the rule which of them is shown. */
import type { Row } from './row.ts';

/** A paper in a digest: the row, and what is known only once all digests have been merged. */
export interface Appearance extends Row {
  /** From the link's `v2`; absent if the link names none. */
  version?: number;
  /** Position in its digest, from 1. */
  place: number;
  /** First day on which a digest had the paper; absent if no dated digest has it. */
  firstSeen?: string;
}

export interface Paper {
  id: string;
  /** Highest version that any appearance names. */
  version?: number;
  firstSeen?: string;
  /** Newest first, undated last; within a digest the later row first. */
  appearances: [Appearance, ...Appearance[]];
}

type SortFields = Pick<Appearance, 'file' | 'line'> & { digestDate?: string | undefined };

/** Newest first, undated last; then by file, and the later line first: a total order, so every build and page agree. */
export function compareAppearances(a: SortFields, b: SortFields): number {
  const byDate = (b.digestDate ?? '').localeCompare(a.digestDate ?? '');
  if (byDate !== 0) return byDate;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return b.line - a.line;
}

/** The appearance that a paper's bare address shows: the newest with an abstract and without a failed translation, else the newest. */
export function shownAppearance({ appearances }: Paper): Appearance {
  const isGood = ({ abstractZh, abstractEn, translationFailed }: Appearance) =>
    (abstractZh !== undefined || abstractEn !== undefined) && translationFailed !== true;
  return appearances.find(isGood) ?? appearances[0];
}

/** The appearance in a day's digest of a source, or in any digest of the day if no source is given. */
export function appearanceIn(paper: Paper, digestDate: string, source?: string): Appearance | undefined {
  return paper.appearances.findLast(
    (appearance) =>
      appearance.digestDate === digestDate && (source === undefined || appearance.source === source),
  );
}

export type PaperFacts = Pick<
  Appearance,
  'titleEn' | 'authors' | 'publishedOn' | 'pdfUrl' | 'codeUrl' | 'abstractEn'
>;

/** Facts that do not depend on the translation: from the given appearance if it has them, or else from the newest that does. */
export function paperFacts(paper: Paper, shown: Appearance): PaperFacts {
  const facts: PaperFacts = {};
  for (const appearance of [shown, ...paper.appearances]) {
    facts.titleEn ??= appearance.titleEn!;
    facts.publishedOn ??= appearance.publishedOn!;
    facts.pdfUrl ??= appearance.pdfUrl!;
    facts.codeUrl ??= appearance.codeUrl!;
    if (appearance.translationFailed !== true) facts.abstractEn ??= appearance.abstractEn!;
    // many digests name the first author only
    if ((appearance.authors?.length ?? 0) > (facts.authors?.length ?? 0)) facts.authors = appearance.authors!;
  }
  return facts;
}

/** The paper with these appearances, which all have the same id and come in any order. */
export function toPaper(appearances: readonly [Appearance, ...Appearance[]]): Paper {
  const sorted = [...appearances].sort(compareAppearances) as [Appearance, ...Appearance[]];
  const versions = sorted.flatMap(({ version }) => version ?? []);
  const firstSeen = sorted.findLast(({ digestDate }) => digestDate !== undefined)?.digestDate;
  return {
    id: sorted[0].id,
    ...(versions.length > 0 && { version: Math.max(...versions) }),
    ...(firstSeen !== undefined && { firstSeen }),
    appearances: sorted,
  };
}
