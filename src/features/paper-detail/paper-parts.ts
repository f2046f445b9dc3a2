/** Which texts of a paper are shown for an appearance. Pure functions. */
import { namedAuthors } from '#core/citation/names/author-list.ts';
import { ET_AL } from '#core/citation/names/parse-name.ts';
import { type Appearance, type Paper, paperFacts } from '#core/paper/paper.ts';
import { splitPaperId } from '#core/paper/paper-id.ts';
import type { ContentLanguage } from '#core/paper/row.ts';

/** The titles in display order; the second only if it differs from the first. */
export function titlesOf(paper: Paper, appearance: Appearance, first: ContentLanguage): string[] {
  const { titleEn } = paperFacts(paper, appearance);
  const both = first === 'zh' ? [appearance.titleZh, titleEn] : [titleEn, appearance.titleZh];
  const titles = both.filter((title) => title !== undefined);
  return titles.length === 2 && sameWords(titles[0]!, titles[1]!) ? titles.slice(0, 1) : titles;
}

/** `2509.21320`; undefined for a paper without a link, whose key is generated. */
export function readableKey(id: string): string | undefined {
  const [, key] = splitPaperId(id);
  return key.startsWith('none-') ? undefined : key;
}

/** The newest other appearance that has a field and was translated successfully. */
export function appearanceWith(
  paper: Paper,
  shown: Appearance,
  field: 'titleZh' | 'abstractZh' | 'abstractEn',
): Appearance | undefined {
  return paper.appearances.find(
    (other) => other !== shown && other[field] !== undefined && other.translationFailed !== true,
  );
}

export type AbstractTexts = { zh?: string; en?: string };

/** The abstract in each language. The English one is the paper's own, so it may come from another appearance. */
export function abstractsOf(paper: Paper, appearance: Appearance): AbstractTexts {
  const { abstractZh: zh, abstractEn } = appearance;
  const en =
    abstractEn ??
    (zh === undefined ? undefined : appearanceWith(paper, appearance, 'abstractEn')?.abstractEn);
  return { ...(zh !== undefined && { zh }), ...(en !== undefined && { en }) };
}

/** Whether a text is only the beginning of an abstract, as failed translations often leave it. */
export function isFragment(text: string): boolean {
  return text.length < 160 && !/[.!?]["')\]]?\s*$/.test(text);
}

/** Appearances grouped by their texts: the paper's translations, newest first. */
export function translationsOf(paper: Paper): [Appearance, ...Appearance[]][] {
  const groups = new Map<string, [Appearance, ...Appearance[]]>();
  for (const appearance of paper.appearances) {
    const { titleZh, titleLead, titleNote, abstractZh, abstractNote } = appearance;
    const texts = JSON.stringify([titleZh, titleLead, titleNote, abstractZh, abstractNote]);
    const group = groups.get(texts);
    if (group) group.push(appearance);
    else groups.set(texts, [appearance]);
  }
  return [...groups.values()];
}

/** Whether there are more authors than those named. False where the names end in “et al.” anyway. */
export function hasMoreAuthors(authors: readonly string[]): boolean {
  return namedAuthors(authors).others && !ET_AL.test(authors.at(-1) ?? '');
}

function sameWords(a: string, b: string): boolean {
  const bare = (text: string) => text.replaceAll(/\s+/g, ' ').trim().toLowerCase();
  return bare(a) === bare(b);
}
