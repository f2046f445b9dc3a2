/** What a query asks of the reader's own marks: sets of papers by name, which the page sends along with the question. */
import type { Query, Term } from './query.ts';

export type MarkTerm = Extract<Term, { kind: 'is' | 'tag' }>;

/** The papers of each set by id; a set that is missing is empty. */
export type Marked = ReadonlyMap<string, ReadonlySet<string>>;

/** The set that a term asks about, and whether a paper must stand in it or must not. */
export function askedSet(term: MarkTerm): { name: string; inside: boolean } {
  if (term.kind === 'tag') return { name: tagSet(term.tag), inside: true };
  const { what } = term;
  return what === 'unread' ? { name: 'read', inside: false } : { name: what, inside: true };
}

/** The set of the papers with a tag; `tag` is folded. */
export function tagSet(tag: string): string {
  return `tag:${tag}`;
}

export function isMarkTerm(term: Term): term is MarkTerm {
  return term.kind === 'is' || term.kind === 'tag';
}

export function isInSet(term: MarkTerm, paper: string, marked: Marked | undefined): boolean {
  const { name, inside } = askedSet(term);
  return (marked?.get(name)?.has(paper) ?? false) === inside;
}

/** Names of the sets that a query cannot be answered without, each once. */
export function setsAsked(query: Query): string[] {
  const names = query.terms.flatMap((term) => (isMarkTerm(term) ? askedSet(term).name : []));
  return [...new Set(names)].sort();
}
