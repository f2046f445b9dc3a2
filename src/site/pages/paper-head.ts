/** What the head of a paper's page tells other programs: Zotero, search engines, link previews. */
import { namedAuthors } from '#core/citation/names/author-list.ts';
import { dateInId, doiOf, landingPage } from '#core/paper/landing-page.ts';
import { type Appearance, type Paper, paperFacts } from '#core/paper/paper.ts';
import { splitPaperId } from '#core/paper/paper-id.ts';
import { sourceLabel } from '#core/paper/source.ts';
import { displayText } from '#core/text/display-text.ts';
import { textLanguage } from '#core/text/text-language.ts';
import { jsonElement, voidElement } from '#site/markup/html.ts';

/** Everything that is known, with the original title and all known authors; what is not known is left out. */
export interface CitedPaper {
  title: string;
  language: string;
  authors: readonly string[];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date?: string | undefined;
  doi?: string | undefined;
  abstract?: string | undefined;
  pdfUrl?: string | undefined;
  url?: string | undefined;
  source: string;
  /** `arXiv:2509.21320`; only where the source is not told by a DOI of its own. */
  archiveId?: string | undefined;
}

export function citedPaper(paper: Paper, shown: Appearance): CitedPaper {
  const facts = paperFacts(paper, shown);
  const [source, key] = splitPaperId(paper.id);
  const title = displayText(facts.titleEn ?? shown.titleZh ?? key);
  const abstract = paper.appearances.find((one) => one.abstractEn !== undefined && !one.translationFailed);
  return {
    title,
    language: textLanguage(title),
    authors: namedAuthors(facts.authors ?? []).written.map(displayText),
    date: facts.publishedOn ?? dateInId(paper.id),
    doi: doiOf(paper.id),
    abstract: abstract && displayText(abstract.abstractEn!),
    pdfUrl: facts.pdfUrl,
    url: landingPage(paper.id, shown.version),
    source: sourceLabel(shown.source),
    archiveId: source === 'arxiv' && !key.startsWith('none-') ? `arXiv:${key}` : undefined,
  };
}

/** The block by which Zotero takes a page for a preprint. */
export function citationMeta(cited: CitedPaper): string {
  const entries: (readonly [name: string, content: string | undefined])[] = [
    ['citation_title', cited.title],
    ...cited.authors.map((author) => ['citation_author', author] as const),
    ['citation_date', cited.date?.replaceAll('-', '/')],
    ['citation_doi', cited.archiveId === undefined ? cited.doi : undefined],
    ['citation_abstract', cited.abstract],
    ['citation_pdf_url', cited.pdfUrl],
    ['citation_publisher', cited.source],
    ['citation_technical_report_number', cited.archiveId],
    ['citation_public_url', cited.url],
    ['citation_language', cited.language],
    ['DC.type', 'preprint'],
  ];
  return entries
    .flatMap(([name, content]) => (content === undefined ? [] : [voidElement('meta', { name, content })]))
    .join('');
}

/** The same for search engines. */
export function paperJsonLd(cited: CitedPaper): string {
  return jsonElement(
    { type: 'application/ld+json' },
    {
      '@context': 'https://schema.org',
      '@type': 'ScholarlyArticle',
      headline: cited.title.slice(0, 110),
      ...(cited.authors.length > 0 && { author: cited.authors.map((name) => ({ '@type': 'Person', name })) }),
      ...(cited.date !== undefined && { datePublished: cited.date }),
      ...(cited.doi !== undefined && { identifier: `https://doi.org/${cited.doi}` }),
    },
  );
}
