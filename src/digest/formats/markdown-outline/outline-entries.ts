/** Papers of headed sections, bold lines and lists, without the overview that repeats them. */
import type { Fields } from '#digest/entry.ts';
import { keyOfEntry } from '#digest/fields/links/link-fields.ts';
import { entryOfNode, type OutlineEntry } from './node-entry.ts';
import { readOutline } from './outline.ts';
import { findPaperNodes } from './paper-nodes.ts';
import { findParagraphPapers } from './paragraph-papers.ts';

/** How many of an overview's papers must stand again below, with more said of them. */
const REPEATED = 0.8;
/** A table of contents that leads to sections of the page says less still where some of those are cut off. */
const REPEATED_CONTENTS = 0.5;

export function readOutlineEntries(lines: readonly string[]): OutlineEntry[] {
  const outline = readOutline(lines);
  const marked = findPaperNodes(outline);
  const papers = [...marked, ...findParagraphPapers(outline, marked)].sort(
    (a, b) => a.node.line - b.node.line,
  );
  const entries = papers.map((paper) => entryOfNode(paper, outline));
  return withoutOverviews(entries);
}

/** A list of titles above the sections about them says less of the same papers. */
function withoutOverviews(entries: readonly OutlineEntry[]): OutlineEntry[] {
  const levels = [...new Set(entries.map((entry) => entry.level))];
  if (levels.length < 2) return [...entries];
  const dropped = new Set<OutlineEntry>();
  for (const level of levels) {
    const some = entries.filter((entry) => entry.level === level);
    const others = fuller(entries.filter((entry) => entry.level !== level && !dropped.has(entry)));
    const repeated = some.filter((entry) => saysLess(entry, others.get(keyOfEntry(entry) ?? '')));
    const isContents = some.filter((entry) => entry.leadsWithin).length >= some.length * REPEATED;
    if (repeated.length < some.length * (isContents ? REPEATED_CONTENTS : REPEATED)) continue;
    for (const entry of repeated) addMissing(others.get(keyOfEntry(entry)!)!.fields, entry.fields);
    for (const entry of isContents ? some : repeated) dropped.add(entry);
  }
  return entries.filter((entry) => !dropped.has(entry));
}

/** By paper, the entry that says most. */
function fuller(entries: readonly OutlineEntry[]): Map<string, OutlineEntry> {
  const byKey = new Map<string, OutlineEntry>();
  for (const entry of entries) {
    const key = keyOfEntry(entry);
    if (key === undefined) continue;
    const other = byKey.get(key);
    if (!other || size(entry.fields) > size(other.fields)) byKey.set(key, entry);
  }
  return byKey;
}

function saysLess(entry: OutlineEntry, other: OutlineEntry | undefined): boolean {
  return other !== undefined && size(entry.fields) < size(other.fields);
}

function size(fields: Fields): number {
  return Object.keys(fields).length;
}

function addMissing(to: Fields, from: Fields): void {
  for (const [name, value] of Object.entries(from)) if (!(name in to)) Object.assign(to, { [name]: value });
}
