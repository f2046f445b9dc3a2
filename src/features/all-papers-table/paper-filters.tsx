/** What of the archive the table shows. Every change is an address; the fields only spell it. */

import { type ReactNode, useId } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { sourceLabel } from '#core/paper/source.ts';
import type { TableFilters } from '#core/protocol/all-papers-messages.ts';

interface Props {
  filters: TableFilters;
  /** All that the archive has. */
  sources: readonly string[];
  /** First and last day of the archive. */
  days: { first: string | undefined; last: string | undefined };
  /** Where the pane is narrow the fields are folded away until asked for. */
  open: boolean;
  id: string;
  onChange(filters: TableFilters): void;
}

export function ArchiveFilters({ filters, sources, days, open, id, onChange }: Props) {
  const { list } = useMessages('common');
  const all = useMessages('all-papers');
  const set = (change: Changes) => onChange(applied(filters, change));
  const { abstract, note, since, until } = filters;
  return (
    <form
      id={id}
      className="archive-filters"
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

/** The browser's own calendar. A day that is only half typed is none yet, and does not empty the field under the reader's hands. */
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

/** Filters without those that were taken away: absent is absent. */
function applied(filters: TableFilters, change: Changes): TableFilters {
  const all = { ...filters, ...change };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as TableFilters;
}

function toggled(sources: readonly string[] | undefined, source: string): readonly string[] | undefined {
  const chosen = new Set(sources);
  if (!chosen.delete(source)) chosen.add(source);
  return chosen.size === 0 ? undefined : [...chosen].sort();
}
