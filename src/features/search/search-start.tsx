/** A search without a query: recent searches, and examples of what a query can contain. */
import './search-start.css';
import { ArrowUpLeft, History } from 'lucide-react';
import { useMessages } from '#components/use-messages.ts';
import { clearQueries, useRecentQueries } from '#state/search/recent-queries.ts';
import { placeHref } from '#state/url/href.ts';

const EXAMPLES = ['words', 'phrase', 'fields', 'dates', 'inside', 'marks'] as const;

/** `isPage`: it fills the search page, and is not the panel below the field. */
export function SearchStart({ isPage }: { isPage: boolean }) {
  const search = useMessages('search');
  const recent = useRecentQueries();
  return (
    <div className="search-start">
      {isPage && <h1 className="sr-only">{search.title}</h1>}
      {recent.length > 0 && (
        <section aria-labelledby="search-recent">
          <div className="search-start-head">
            <h2 id="search-recent">{search.recent}</h2>
            <span>{search.recentHint}</span>
            <button type="button" onClick={clearQueries}>
              {search.forget}
            </button>
          </div>
          <ul>
            {recent.map((text) => (
              <li key={text}>
                <QueryLink text={text} icon={<History aria-hidden="true" size={15} strokeWidth={1.6} />} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="search-examples">
        <div className="search-start-head">
          <h2 id="search-examples">{search.examples}</h2>
        </div>
        <ul>
          {EXAMPLES.map((name) => (
            <li key={name}>
              <QueryLink
                text={search.exampleQueries[name]}
                meaning={search.exampleMeanings[name]}
                icon={<ArrowUpLeft aria-hidden="true" size={15} strokeWidth={1.6} />}
              />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function QueryLink({ text, meaning, icon }: { text: string; meaning?: string; icon: React.ReactNode }) {
  return (
    <a href={placeHref({ at: 'search', text })} data-entry="">
      {icon}
      <span className="search-start-query">{text}</span>
      {meaning !== undefined && <span className="search-start-meaning">{meaning}</span>}
    </a>
  );
}
