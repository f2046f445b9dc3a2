/** The filters of the table. Every change is another address. */
import { type ReactNode, useId } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { sourceLabel } from '#core/paper/source.ts';
import type { TableFilters } from '#core/protocol/all-papers-messages.ts';

interface Props {
  filters: TableFilters;
  /** All sources of the archive. */
  sources: readonly string[];
  /** First and last day of the archive. */
  days: { first: string | undefined; last: string | undefined };
  /** On a narrow pane the filters are collapsed until they are opened. */
  open: boolean;
  id: string;
  onChange(filters: TableFilters): void;
}

export function PaperFilters({ filters, sources, days, open, id, onChange }: Props) {
  const { list } = useMessages('common');
  const all = useMessages('all-papers');
  const set = (change: Changes) => onChange(applied(filters, change));
  const { abstract, note, since, until } = filters;
  return (
    <form
      id={id}
      className="paper-filters"
      aria-label={all.filters}
      data-open={open || undefined}
      onSubmit={(event) => event.preventDefault()}
    >
      {sources.length > 1 && (
        <fieldset aria-label={all.sources}>
          {sources.map((source) => (
            <Chip
              key={source}
              on={filters.sources?.includes(source) ?? false}
              onClick={() => set({ sources: toggled(filters.sources, source) })}
            >
              {sourceLabel(source)}
            </Chip>
          ))}
        </fieldset>
      )}
      <fieldset aria-label={all.has}>
        <Chip on={abstract ?? false} onClick={() => set({ abstract: abstract ? undefined : true })}>
          {all.abstract}
        </Chip>
        <Chip on={note ?? false} onClick={() => set({ note: note ? undefined : true })}>
          {all.note}
        </Chip>
      </fieldset>
      <select
        aria-label={all.seen}
        data-set={filters.seen}
        value={filters.seen ?? ''}
        onChange={({ target }) => set({ seen: (target.value || undefined) as TableFilters['seen'] })}
      >
        <option value="">{all.seenAny}</option>
        <option value="once">{all.seenOnce}</option>
        <option value="again">{all.seenAgain}</option>
      </select>
      <fieldset aria-label={all.days}>
        <span aria-hidden="true" className="self-center pl-2">
          {list.seen}
        </span>
        <Day label={all.since} value={since} range={days} onChange={(day) => set({ since: day })} />
        <span aria-hidden="true" className="self-center">
          –
        </span>
        <Day label={all.until} value={until} range={days} onChange={(day) => set({ until: day })} />
      </fieldset>
    </form>
  );
}

function Chip({ on, onClick, children }: { on: boolean; onClick(): void; children: ReactNode }) {
  return (
    <button type="button" className="chip" aria-pressed={on} onClick={onClick}>
      {children}
    </button>
  );
}

interface DayProps {
  label: string;
  value: string | undefined;
  range: Props['days'];
  onChange(day: string | undefined): void;
}

/** The browser's own date field. A date that is only half typed does not count yet, and must not clear the field. */
function Day({ label, value, range, onChange }: DayProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        id={id}
        key={value ?? ''}
        type="date"
        title={label}
        data-set={value && ''}
        defaultValue={value}
        min={range.first}
        max={range.last}
        onChange={({ target }) => {
          if (target.value !== '' || !target.validity.badInput) onChange(target.value || undefined);
        }}
      />
    </>
  );
}

type Changes = { [Key in keyof TableFilters]?: TableFilters[Key] | undefined };

/** The changed filters, without those that are undefined now. */
function applied(filters: TableFilters, change: Changes): TableFilters {
  const all = { ...filters, ...change };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as TableFilters;
}

function toggled(sources: readonly string[] | undefined, source: string): readonly string[] | undefined {
  const chosen = new Set(sources);
  if (!chosen.delete(source)) chosen.add(source);
  return chosen.size === 0 ? undefined : [...chosen].sort();
}
