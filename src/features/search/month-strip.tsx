/** Months of the hits, newest first, each with a bar proportional to its count. Pressing a month filters the hits. */
import { type CSSProperties, memo } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { type SearchCounts, UNDATED } from '#core/protocol/search-messages.ts';
import { toggleChoice, withChosen } from './filter-choices.ts';

interface Props {
  counts: SearchCounts;
  chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}

export function MonthStrip({ counts, chosen, onChange }: Props) {
  const search = useMessages('search');
  const months = withChosen(counts, chosen, byMonth);
  if (months.length < 2) return null;
  const highest = Math.max(1, ...months.map(({ papers }) => papers));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the buttons in it are pressed, by key and by mouse
    <fieldset
      className="month-strip"
      aria-label={search.months}
      onClick={({ target }) => {
        const month = (target as Element).closest('button')?.dataset.month;
        if (month !== undefined) onChange(toggleChoice(chosen, month));
      }}
    >
      {months.map(({ name, papers }, index) => (
        <Month
          key={name}
          {...{ name, papers }}
          share={Math.sqrt(papers / highest)}
          pressed={chosen.includes(name)}
          startsYear={name !== UNDATED && name.slice(0, 4) !== months[index - 1]?.name.slice(0, 4)}
        />
      ))}
    </fieldset>
  );
}

interface MonthProps {
  name: string;
  papers: number;
  /** Length of the bar, from 0 to 1. */
  share: number;
  pressed: boolean;
  startsYear: boolean;
}

/** Memoized: there may be hundreds of months, and counts change with every key. */
const Month = memo(function Month({ name, papers, share, pressed, startsYear }: MonthProps) {
  const search = useMessages('search');
  const undated = name === UNDATED;
  return (
    <>
      {startsYear && (
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

/** Newest first, hits without a date last. */
function byMonth(a: string, b: string): number {
  const key = (month: string) => (month === UNDATED ? '' : month);
  return key(a) < key(b) ? 1 : -1;
}
