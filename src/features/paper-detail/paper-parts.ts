/** What of a paper is shown for one of its appearances: pure, so that the rules can be read and tested without a page. */

import { ET_AL } from '#core/citation/names.ts';
import { namedAuthors } from '#core/citation/split-authors.ts';
import { type Appearance, type Paper, paperFacts } from '#core/paper/paper.ts';
import { splitPaperId } from '#core/paper/paper-id.ts';
import type { ContentLanguage } from '#core/paper/row.ts';

/** The titles in the order in which they stand; the second only where it says something else. */
export function titlesOf(paper: Paper, appearance: Appearance, first: ContentLanguage): string[] {
  const { titleEn } = paperFacts(paper, appearance);
  const both = first === 'zh' ? [appearance.titleZh, titleEn] : [titleEn, appearance.titleZh];
  const titles = both.filter((title) => title !== undefined);
  return titles.length === 2 && sameWords(titles[0]!, titles[1]!) ? titles.slice(0, 1) : titles;
}

/** `2509.21320`; undefined for a paper that came without a link, whose key says nothing to a person. */
export function readableKey(id: string): string | undefined {
  const [, key] = splitPaperId(id);
  return key.startsWith('none-') ? undefined : key;
}

/** Another day's appearance that has what this one lacks, newest first. */
export function appearanceWith(
  paper: Paper,
  shown: Appearance,
  what: 'titleZh' | 'abstractZh' | 'abstractEn',
): Appearance | undefined {
  const good = (one: Appearance) =>
    one !== shown && one[what] !== undefined && one.translationFailed !== true;
  return paper.appearances.find(good);
}

export type AbstractTexts = { zh?: string; en?: string };

/** The abstract in each language; the English one is the paper's own and may come from another day. */
export function abstractsOf(paper: Paper, appearance: Appearance): AbstractTexts {
  const { abstractZh: zh, abstractEn } = appearance;
  const en =
    abstractEn ??
    (zh === undefined ? undefined : appearanceWith(paper, appearance, 'abstractEn')?.abstractEn);
  return { ...(zh !== undefined && { zh }), ...(en !== undefined && { en }) };
}

/** A failed translation often leaves only the beginning of the English. */
export function isFragment(text: string): boolean {
  return text.length < 160 && !/[.!?]["')\]]?\s*$/.test(text);
}

/** Appearances that say the same, together: the paper's translations, newest first. */
export function translationsOf(paper: Paper): [Appearance, ...Appearance[]][] {
  const groups = new Map<string, [Appearance, ...Appearance[]]>();
  for (const one of paper.appearances) {
    const words = JSON.stringify([
      one.titleZh,
      one.titleLead,
      one.titleNote,
      one.abstractZh,
      one.abstractNote,
    ]);
    const group = groups.get(words);
    if (group) group.push(one);
    else groups.set(words, [one]);
  }
  return [...groups.values()];
}

/** Where the cell itself ends in “et al.”, nothing is added. */
export function hasMoreAuthors(authors: readonly string[]): boolean {
  return namedAuthors(authors).others && !ET_AL.test(authors.at(-1) ?? '');
}

function sameWords(a: string, b: string): boolean {
  const bare = (text: string) => text.replaceAll(/\s+/g, ' ').trim().toLowerCase();
  return bare(a) === bare(b);
}
