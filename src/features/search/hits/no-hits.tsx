/** Nothing was found: what was looked for, and links that look wider. */
import { useMessages } from '#components/use-messages.ts';
import './hit-list.css';
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
import { paperName } from './paper-name.ts';

interface Props {
  place: SearchPlace;
  /** Not all texts are on the device: there may be hits yet. */
  approximate: boolean;
}

const TERMS_OFFERED = 4;

export function NoHits({ place, approximate }: Props) {
  const search = useMessages('search');
  const { query } = parseQuery(place.text);
  if (!query) return null;
  const linked = query.terms.flatMap((term) => (term.kind === 'paper' ? term.ids : []));
  const ids = [...linked, ...pastedPaperIds(place.text)].slice(0, 1);
  const title =
    ids[0] === undefined
      ? search.noneOf(query.terms.map((term) => spoken(term, search)))
      : search.nonePaper(paperName(ids[0]));
  return (
    <Notice title={title}>
      {approximate && ids.length === 0 && <p>{search.noneYet}</p>}
      {ids.length === 0 && <Wider place={place} query={query} />}
      {ids.map((id) => (
        <Outside key={id} id={id} />
      ))}
    </Notice>
  );
}

function Wider({ place, query }: { place: SearchPlace; query: Query }) {
  const search = useMessages('search');
  const { sources, months, ...bare } = place;
  const ways = widerTexts(query, search).map(({ text, name, inside }) => ({
    place: { ...place, text },
    words: inside ? search.insideWords(name) : search.without(name),
  }));
  if (sources || months) ways.unshift({ place: bare, words: search.unfiltered });
  if (ways.length === 0) return null;
  return (
    <nav aria-label={search.widen} className="search-wider">
      <span>{search.widen}</span>
      {ways.map((way) => (
        <a key={way.words} className="button" href={placeHref(way.place)} data-entry="">
          {way.words}
        </a>
      ))}
    </nav>
  );
}

/** Queries that find at least as much: without one of the terms, or with a word also inside words. */
function widerTexts(
  { terms }: Query,
  search: Messages<'search'>,
): { text: string; name: string; inside: boolean }[] {
  const several = terms.length > 1;
  return terms.slice(0, TERMS_OFFERED).flatMap((term) => {
    const others = terms.filter((one) => one !== term);
    const dropped = several
      ? [{ text: printQuery({ terms: others }), name: spoken(term, search), inside: false }]
      : [];
    const infix = infixOf(term);
    if (!infix) return dropped;
    const text = printQuery({ terms: terms.map((one) => (one === term ? infix : one)) });
    return [...dropped, { text, name: spoken(term, search), inside: true }];
  });
}

/** Latin words match from their beginning; inside words there may be more. */
function infixOf(term: Term): Term | undefined {
  if (term.kind !== 'text' || term.not || term.match === 'anywhere') return undefined;
  return /^[a-z0-9]/.test(term.text) ? { ...term, match: 'anywhere' } : undefined;
}

/** As a person would write it, in quotes that are not part of the grammar. */
function spoken(term: Term, { quoted }: Messages<'search'>): string {
  return term.kind === 'text' && !term.not && !term.field && term.match === 'start'
    ? quoted(term.text)
    : printTerm(term);
}

function Outside({ id }: { id: string }) {
  const search = useMessages('search');
  const page = landingPage(id);
  if (page === undefined) return null;
  return (
    <a className="button" href={page} target="_blank" rel="noreferrer noopener">
      {search.atSource(sourceLabel(id.slice(0, id.indexOf(':'))))}
    </a>
  );
}
