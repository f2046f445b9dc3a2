/** Counts over the library as the page has loaded it. */
import type { LibraryView } from './library-view.ts';
import type { Mark } from './mark.ts';

/** Every tag in use with its number of papers, the most used first. */
export function tagsInUse(marks: Iterable<Mark>): { tag: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { tags = [] } of marks)
    for (const { tag, is } of tags) if (is) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}

/** How many stars, read marks, tags, remarks and rules were set or removed after `at`. */
export function changesSince({ marks, rules }: Pick<LibraryView, 'marks' | 'rules'>, at: number): number {
  const times = [...marks.values()].flatMap(timesOf).concat(rules.map((rule) => rule.at));
  return times.filter((time) => time > at).length;
}

/** The marks that changed after `at`. */
export function marksSince(marks: readonly Mark[], at: number): Mark[] {
  return marks.filter((mark) => timesOf(mark).some((time) => time > at));
}

function timesOf({ read, starred, tags = [], remark }: Mark): number[] {
  const texts = remark ? [...remark.over, ...remark.texts.map((text) => text.at)] : [];
  const single = [read, starred].flatMap((marked) => marked?.at ?? []);
  return [...single, ...tags.map((tag) => tag.at), ...(texts.length > 0 ? [Math.max(...texts)] : [])];
}
