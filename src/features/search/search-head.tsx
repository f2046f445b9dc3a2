/** The head of a search: the query, the number of hits, and filters by source and month. */
import './search-head.css';
import type { ReactNode } from 'react';
import { useMessages } from '#components/use-messages.ts';
import type { SearchCounts } from '#core/protocol/search-messages.ts';
import { MonthStrip } from './month-strip.tsx';
import { SourceChips } from './source-chips.tsx';

export interface Filters {
  sources: readonly string[];
  months: readonly string[];
}

interface Props extends Filters {
  text: string;
  total: number;
  approximate: boolean;
  /** Nothing is known yet; the room for counts is kept free. */
  blank: boolean;
  sourceCounts: SearchCounts;
  monthCounts: SearchCounts;
  /** The menu that sorts the hits. */
  order: ReactNode;
  onFilter(filters: Filters): void;
}

export function SearchHead(props: Props) {
  const search = useMessages('search');
  const { text, total, approximate, sources, months, onFilter } = props;
  const counts = { total, approximate };
  return (
    <header className="search-head" data-blank={props.blank || undefined}>
      <div className="search-line">
        <h1>{text}</h1>
        {!props.blank && <p>{search.found(total, approximate)}</p>}
      </div>
      <div className="search-narrow">
        <SourceChips
          {...counts}
          counts={props.sourceCounts}
          chosen={sources}
          onChange={(chosen) => onFilter({ sources: chosen, months })}
        />
        {props.order}
      </div>
      {props.blank && <div className="month-strip" />}
      <MonthStrip
        counts={props.monthCounts}
        chosen={months}
        onChange={(chosen) => onFilter({ sources, months: chosen })}
      />
    </header>
  );
}
