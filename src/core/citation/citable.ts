/** What is to be cited of a paper of the archive: the paper's own facts, and the translation that is on the screen. */
import { type Appearance, type Paper, paperFacts } from '#core/paper/paper.ts';
import { splitPaperId } from '#core/paper/paper-id.ts';
import { KNOWN_SOURCES } from '#core/paper/source.ts';
import { textLanguage } from '#core/text/text-language.ts';
import type { Citable } from './cited-paper.ts';

export function citableOf(paper: Paper, shown: Appearance): Citable {
  const { authors, publishedOn, pdfUrl, abstractEn, ...facts } = paperFacts(paper, shown);
  const titleEn = facts.titleEn ?? untranslatedTitle(paper);
  const { titleZh, abstractZh } = shown;
  const version = shown.version ?? paper.version;
  const citable: Citable = { id: paper.id };
  const known = { titleEn, titleZh, authors, publishedOn, version, pdfUrl, abstractEn, abstractZh };
  for (const [name, value] of Object.entries(known))
    if (value !== undefined) Object.assign(citable, { [name]: value });
  return citable;
}

/** Days on which the translation failed have the original under the name of the translation; a name alone may be either. */
function untranslatedTitle({ id, appearances }: Paper): string | undefined {
  if (!KNOWN_SOURCES.includes(splitPaperId(id)[0])) return undefined;
  const titles = appearances.flatMap(({ titleZh }) => titleZh ?? []);
  return titles.find((title) => textLanguage(title) === 'en' && /(?:[A-Za-z]{2,}\W+){3}/.test(title));
}
