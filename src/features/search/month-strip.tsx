/** Months of the hits, newest first, each as tall as it is rich; pressing one shows only its own. */

import { type CSSProperties, Fragment } from 'react';
import { type SearchCounts, UNDATED } from '#contract/search-messages.ts';
import { toggled } from './toggled.ts';
import { useSearchWords } from './use-search-words.ts';

interface Props {
  counts: SearchCounts;
  chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}

export function MonthStrip({ counts, chosen, onChange }: Props) {
  const search = useSearchWords();
  const months = withChosen(counts, chosen);
  if (months.length < 2) return null;
  const most = Math.max(1, ...months.map(({ papers }) => papers));
  return (
    <fieldset className="month-strip" aria-label={search.months}>
      {months.map(({ name, papers }, at) => (
        <Fragment key={name}>
          {name !== UNDATED && name.slice(0, 4) !== months[at - 1]?.name.slice(0, 4) && (
            <span className="month-year" aria-hidden="true">
              {name.slice(0, 4)}
            </span>
          )}
          <button
            type="button"
            aria-pressed={chosen.includes(name)}
            aria-label={search.counted(name === UNDATED ? search.undated : search.monthName(name), papers)}
            title={search.counted(name === UNDATED ? search.undated : name, papers)}
            style={{ '--share': Math.sqrt(papers / most) } as CSSProperties}
            onClick={() => onChange(toggled(chosen, name))}
          >
            <b>{papers}</b>
            <span>{name === UNDATED ? search.undated : search.monthShort(name)}</span>
          </button>
        </Fragment>
      ))}
    </fieldset>
  );
}

/** A chosen month stays in sight, also where nothing is found in it any more. */
function withChosen(counts: SearchCounts, chosen: readonly string[]): SearchCounts {
  const missing = chosen.filter((name) => counts.every((one) => one.name !== name));
  if (missing.length === 0) return counts;
  const rank = (name: string) => (name === UNDATED ? '' : name);
  return [...counts, ...missing.map((name) => ({ name, papers: 0 }))].sort((a, b) =>
    rank(a.name) < rank(b.name) ? 1 : -1,
  );
}
