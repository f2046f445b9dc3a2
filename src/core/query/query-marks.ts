/** Filters by the user's marks (`is:starred`, `tag:…`): each is a named set of papers, which the page sends to the worker. */
import type { Query, Term } from './query.ts';

export type MarkTerm = Extract<Term, { kind: 'is' | 'tag' }>;

/** Paper ids by the name of the set; a missing set is empty. */
export type MarkSets = ReadonlyMap<string, ReadonlySet<string>>;

/** The set that a term filters by, and whether a paper must be inside or outside it. */
export function setOfTerm(term: MarkTerm): { name: string; inside: boolean } {
  if (term.kind === 'tag') return { name: tagSet(term.tag), inside: true };
  const { what } = term;
  return what === 'unread' ? { name: 'read', inside: false } : { name: what, inside: true };
}

/** Name of the set of papers with a tag; `tag` is folded. */
export function tagSet(tag: string): string {
  return `tag:${tag}`;
}

export function isMarkTerm(term: Term): term is MarkTerm {
  return term.kind === 'is' || term.kind === 'tag';
}

export function isInSet(term: MarkTerm, paper: string, sets: MarkSets | undefined): boolean {
  const { name, inside } = setOfTerm(term);
  return (sets?.get(name)?.has(paper) ?? false) === inside;
}

/** Names of the sets that a query filters by, each once. */
export function setsOfQuery(query: Query): string[] {
  const names = query.terms.flatMap((term) => (isMarkTerm(term) ? setOfTerm(term).name : []));
  return [...new Set(names)].sort();
}
