/** In place of hits: what was searched for, and wider searches. */
import './hit-list.css';
import { useMessages } from '#components/use-messages.ts';
import { landingPage } from '#core/paper/landing-page.ts';
import { pastedPaperIds } from '#core/paper/paper-link.ts';
import { sourceLabel } from '#core/paper/source.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import { printQuery, printTerm } from '#core/query/print-query.ts';
import type { Query, Term } from '#core/query/query.ts';
import type { Messages } from '#messages/messages.ts';
import { placeHref } from '#state/url/href.ts';
import type { SearchPlace } from '#state/url/search-place.ts';
import { Notice } from '#ui/notice.tsx';
import { paperName } from './paper-offer.tsx';

interface Props {
  place: SearchPlace;
  /** Not all texts are on the device, so there may be hits that are not known yet. */
  approximate: boolean;
}

/** Wider searches are offered for the first terms of a query. */
const MAX_TERMS = 4;

export function NoHits({ place, approximate }: Props) {
  const search = useMessages('search');
  const { query } = parseQuery(place.text);
  if (!query) return null;
  const linked = query.terms.flatMap((term) => (term.kind === 'paper' ? term.ids : []));
  const ids = [...linked, ...pastedPaperIds(place.text)].slice(0, 1);
  const title =
    ids[0] === undefined
      ? search.noneOf(query.terms.map((term) => termText(term, search)))
      : search.nonePaper(paperName(ids[0]));
  return (
    <Notice title={title}>
      {approximate && ids.length === 0 && <p>{search.noneYet}</p>}
      {ids.length === 0 && <WiderSearches place={place} query={query} />}
      {ids.map((id) => (
        <SourcePage key={id} id={id} />
      ))}
    </Notice>
  );
}

function WiderSearches({ place, query }: { place: SearchPlace; query: Query }) {
  const search = useMessages('search');
  const { sources, months, ...unfiltered } = place;
  const searches = widerTexts(query, search).map(({ text, name, inside }) => ({
    place: { ...place, text },
    label: inside ? search.insideWords(name) : search.without(name),
  }));
  if (sources || months) searches.unshift({ place: unfiltered, label: search.unfiltered });
  if (searches.length === 0) return null;
  return (
    <nav aria-label={search.widen} className="search-wider">
      <span>{search.widen}</span>
      {searches.map(({ place, label }) => (
        <a key={label} className="button" href={placeHref(place)} data-entry="">
          {label}
        </a>
      ))}
    </nav>
  );
}

/** Queries that match more: without a term, or with a term that also matches inside words. */
function widerTexts(
  { terms }: Query,
  search: Messages<'search'>,
): { text: string; name: string; inside: boolean }[] {
  return terms.slice(0, MAX_TERMS).flatMap((term) => {
    const others = terms.filter((other) => other !== term);
    const dropped =
      others.length > 0
        ? [{ text: printQuery({ terms: others }), name: termText(term, search), inside: false }]
        : [];
    const infix = infixOf(term);
    if (!infix) return dropped;
    const text = printQuery({ terms: terms.map((other) => (other === term ? infix : other)) });
    return [...dropped, { text, name: termText(term, search), inside: true }];
  });
}

/** Latin words match at the beginning of words; the wider term matches anywhere. */
function infixOf(term: Term): Term | undefined {
  if (term.kind !== 'text' || term.not || term.match === 'anywhere') return undefined;
  return /^[a-z0-9]/.test(term.text) ? { ...term, match: 'anywhere' } : undefined;
}

/** A term for display: a plain word in quotation marks, anything else in the syntax of queries. */
function termText(term: Term, { quoted }: Messages<'search'>): string {
  return term.kind === 'text' && !term.not && !term.field && term.match === 'start'
    ? quoted(term.text)
    : printTerm(term);
}

function SourcePage({ id }: { id: string }) {
  const search = useMessages('search');
  const page = landingPage(id);
  if (page === undefined) return null;
  return (
    <a className="button" href={page} target="_blank" rel="noreferrer noopener">
      {search.atSource(sourceLabel(id.slice(0, id.indexOf(':'))))}
    </a>
  );
}
