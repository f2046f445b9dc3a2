/** Months of the hits, newest first, each with as much ink under it as it is rich; pressing one shows only its own. */

import { type CSSProperties, memo } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { type SearchCounts, UNDATED } from '#core/protocol/search-messages.ts';
import { toggled } from './toggled.ts';

interface Props {
  counts: SearchCounts;
  chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}

export function MonthStrip({ counts, chosen, onChange }: Props) {
  const search = useMessages('search');
  const months = withChosen(counts, chosen);
  if (months.length < 2) return null;
  const most = Math.max(1, ...months.map(({ papers }) => papers));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: what is pressed are the buttons in it, by key as by mouse
    <fieldset
      className="month-strip"
      aria-label={search.months}
      onClick={({ target }) => {
        const month = (target as Element).closest('button')?.dataset.month;
        if (month !== undefined) onChange(toggled(chosen, month));
      }}
    >
      {months.map(({ name, papers }, at) => (
        <Month
          key={name}
          {...{ name, papers }}
          share={Math.sqrt(papers / most)}
          pressed={chosen.includes(name)}
          opensYear={name !== UNDATED && name.slice(0, 4) !== months[at - 1]?.name.slice(0, 4)}
        />
      ))}
    </fieldset>
  );
}

interface MonthProps {
  name: string;
  papers: number;
  /** 0 to 1. */
  share: number;
  pressed: boolean;
  opensYear: boolean;
}

/** Rendered again only when something of it changes: there may be hundreds, and counts change with every key. */
const Month = memo(function Month({ name, papers, share, pressed, opensYear }: MonthProps) {
  const search = useMessages('search');
  const undated = name === UNDATED;
  return (
    <>
      {opensYear && (
        <span className="month-year" aria-hidden="true">
          {name.slice(0, 4)}
        </span>
      )}
      <button
        type="button"
        data-month={name}
        aria-pressed={pressed}
        aria-label={search.counted(undated ? search.undated : search.monthName(name), papers)}
        style={{ '--share': share } as CSSProperties}
      >
        <b>{papers}</b>
        <span>{undated ? search.undated : search.monthShort(name)}</span>
      </button>
    </>
  );
});

/** A chosen month stays in sight, also where nothing is found in it any more. */
function withChosen(counts: SearchCounts, chosen: readonly string[]): SearchCounts {
  const missing = chosen.filter((name) => counts.every((one) => one.name !== name));
  if (missing.length === 0) return counts;
  const rank = (name: string) => (name === UNDATED ? '' : name);
  return [...counts, ...missing.map((name) => ({ name, papers: 0 }))].sort((a, b) =>
    rank(a.name) < rank(b.name) ? 1 : -1,
  );
}
