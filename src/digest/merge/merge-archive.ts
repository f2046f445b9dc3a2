/** Digests of many files → one archive: each row an appearance of its paper, with what only the whole archive can tell. */
import { type Appearance, type Paper, toPaper } from '#core/paper/paper.ts';
import { parsePaperLink } from '#core/paper/paper-link.ts';
import type { Problem } from '#core/paper/problem.ts';
import { compareSources, type Source } from '#core/paper/source.ts';
import { unreadPapers } from '#digest/coverage/unread-papers.ts';
import type { Digest, DigestFile } from '#digest/digest.ts';
import { groupProblems } from './group-problems.ts';
import { withoutIndexRows } from './index-rows.ts';
import { mergeFormats } from './merge-formats.ts';

export interface ArchiveDigest {
  day?: string;
  source: Source;
  file: string;
  appearances: Appearance[];
  outage?: { kind: 'failed' | 'empty'; text?: string };
}

export interface Archive {
  /** Ascending by day (undated first), then by source and file, whatever the order of the files was. */
  digests: ArchiveDigest[];
  problems: Problem[];
  /** How many papers, each counted once. */
  papers: number;
}

export function mergeArchive(files: readonly DigestFile[]): Archive {
  const distinct = withoutIndexRows(files);
  const own = mergeFormats(distinct.filter((file) => file.kind !== 'combined').sort(compareFiles));
  const combined = distinct.filter((file) => file.kind === 'combined').sort(compareFiles);
  const known = knownPapers(own);
  const added = combined.map((file) => withoutKnown(file, known));
  const merged = [...own, ...added];
  const digests = merged
    .flatMap((file) => file.digests)
    .map(toArchiveDigest)
    .sort(compareDigests);
  return {
    digests,
    problems: problemsOf(merged, unreadPapers(files)),
    papers: tellFirstSeen(digests),
  };
}

/** What `rows` tells of files that are not merged: combined pages repeat the problems of their rows. */
export function problemsOf(files: readonly DigestFile[], unread = unreadPapers(files)): Problem[] {
  const all = [...files.flatMap((file) => file.problems), ...unread];
  return groupProblems(all.sort(compareProblems));
}

/** Every paper with all its appearances, by id. */
export function papersOf(archive: Archive): Paper[] {
  const appearances = new Map<string, [Appearance, ...Appearance[]]>();
  for (const one of archive.digests.flatMap((digest) => digest.appearances)) {
    const others = appearances.get(one.id);
    if (others) others.push(one);
    else appearances.set(one.id, [one]);
  }
  return [...appearances.values()].map(toPaper).sort((a, b) => compareText(a.id, b.id));
}

/** Day and source → the ids that the day's own digests of the source have. */
type Known = Map<string, Set<string>>;

function knownPapers(files: readonly DigestFile[]): Known {
  const known: Known = new Map();
  for (const digest of files.flatMap((file) => file.digests)) {
    const ids = known.get(keyOf(digest)) ?? new Set();
    for (const row of digest.rows) ids.add(row.id);
    known.set(keyOf(digest), ids);
  }
  return known;
}

/** A combined page without what the days' own digests say already, and without the problems of those rows. */
function withoutKnown(file: DigestFile, known: Known): DigestFile {
  const repeated = new Set<number>();
  let isRepeat = true;
  const digests = file.digests.flatMap((digest) => {
    const ids = known.get(keyOf(digest));
    if (!ids) {
      isRepeat = false;
      return [digest];
    }
    const rows = digest.rows.filter((row) => !ids.has(row.id));
    for (const row of digest.rows) if (ids.has(row.id)) repeated.add(row.line);
    if (rows.length === 0) return [];
    const { outage: _, ...rest } = digest;
    return [{ ...rest, rows }];
  });
  const problems = file.problems.filter(({ line, kind }) =>
    line === undefined || kind === 'source-failed' ? !isRepeat : !repeated.has(line),
  );
  return { ...file, digests, problems };
}

function toArchiveDigest({ rows, ...digest }: Digest): ArchiveDigest {
  const appearances = rows.map((row, at): Appearance => {
    const version = row.pdfUrl === undefined ? undefined : parsePaperLink(row.pdfUrl, row.source)?.version;
    return { ...row, ...(version !== undefined && { version }), place: at + 1 };
  });
  return { ...digest, appearances };
}

/** Sets the first day of each paper on all its appearances, and counts the papers. */
function tellFirstSeen(digests: readonly ArchiveDigest[]): number {
  const firstSeen = new Map<string, string | undefined>();
  for (const { day, appearances } of digests)
    for (const { id } of appearances) firstSeen.set(id, firstSeen.get(id) ?? day);
  for (const one of digests.flatMap((digest) => digest.appearances)) {
    const day = firstSeen.get(one.id);
    if (day !== undefined) one.firstSeen = day;
  }
  return firstSeen.size;
}

function keyOf(digest: Digest): string {
  return `${digest.day ?? ''} ${digest.source}`;
}

function compareFiles(a: DigestFile, b: DigestFile): number {
  return compareText(a.file, b.file);
}

function compareDigests(a: ArchiveDigest, b: ArchiveDigest): number {
  return (
    compareText(a.day ?? '', b.day ?? '') || compareSources(a.source, b.source) || compareText(a.file, b.file)
  );
}

function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compareText(a.kind, b.kind) ||
    compareText(a.what, b.what)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
