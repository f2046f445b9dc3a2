/** The facts of a paper as every form of citation wants them. */
import { dateInId, doiOf, landingPage } from '#core/paper/landing-page.ts';
import { splitPaperId } from '#core/paper/paper-id.ts';
import { KNOWN_SOURCES, sourceLabel } from '#core/paper/source.ts';
import { displayText } from '#core/text/display-text.ts';
import { textLanguage } from '#core/text/text-language.ts';
import type { Citable, Citation } from './cited-paper.ts';
import { readAuthors } from './names/author-list.ts';

export function toCitation(paper: Citable): Citation {
  const [source, key] = splitPaperId(paper.id);
  const citation: Citation = {
    ...readAuthors(paper.authors ?? [], paper.authorsComplete),
    ...titlesOf(paper, key),
    server: sourceLabel(source),
    key,
    categories: paper.categories ?? [],
  };
  const known = {
    date: paper.publishedOn ?? dateInId(paper.id),
    version: paper.version,
    doi: doiOf(paper.id),
    url: landingPage(paper.id, paper.version) ?? paper.pdfUrl,
    abstract: abstractOf(paper),
    journalRef: paper.journalRef,
    journalDoi: paper.journalDoi,
  };
  for (const [name, value] of Object.entries(known))
    if (value !== undefined) Object.assign(citation, { [name]: value });
  return citation;
}

/** Whether the only title that is known is a translation: the sources that we know publish in English. */
export function hasTranslatedTitleOnly({ id, titleEn, titleZh }: Citable): boolean {
  if (titleEn !== undefined || titleZh === undefined) return false;
  return KNOWN_SOURCES.includes(splitPaperId(id)[0]) && textLanguage(titleZh) !== 'en';
}

type Titles = Pick<Citation, 'title' | 'titleSource' | 'isTranslated' | 'translation'>;

function titlesOf(paper: Citable, key: string): Titles {
  const { titleEn, titleZh } = paper;
  const source = oneLine(titleEn ?? titleZh ?? (key.startsWith('none-') ? '[Untitled]' : key));
  const title = displayText(source);
  const other = titleEn === undefined || titleZh === undefined ? undefined : displayText(oneLine(titleZh));
  const isTranslation = other !== undefined && other !== title && textLanguage(other) !== 'en';
  return {
    title,
    titleSource: source,
    isTranslated: hasTranslatedTitleOnly(paper),
    ...(isTranslation && { translation: other }),
  };
}

/** The paper's own where it is known. */
function abstractOf({ abstractEn, abstractZh }: Citable): string | undefined {
  const source = abstractEn ?? abstractZh;
  if (source === undefined) return undefined;
  const text = abstractEn === undefined ? source : source.replaceAll(/(?<!\n)\n(?!\s*\n)/g, ' ');
  return displayText(text.trim());
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
