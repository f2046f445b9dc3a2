/** Filters with several choices: which are chosen, and how many hits each has. */
import type { SearchCounts } from '#core/protocol/search-messages.ts';

/** Adds a choice, or takes it away if it is there. Sorted, so that the same choices give the same address. */
export function toggleChoice(chosen: readonly string[], name: string): string[] {
  return chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name].sort();
}

/** The counts in order, with 0 for chosen filters that have no hits: they stay on the screen. */
export function withChosen(
  counts: SearchCounts,
  chosen: readonly string[],
  compare: (a: string, b: string) => number,
): SearchCounts {
  const missing = chosen.filter((name) => counts.every((count) => count.name !== name));
  const all = [...counts, ...missing.map((name) => ({ name, papers: 0 }))];
  return all.sort((a, b) => compare(a.name, b.name));
}
