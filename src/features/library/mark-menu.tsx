/** The menu of a day's list: filters with their counts, and marking several papers as read at once. */
import './mark-menu.css';
import { useEffect, useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { tagsInUse } from '#state/library/store/library-counts.ts';
import { matchesFilter } from '#state/library/store/list-filter.ts';
import type { MarkedPaper } from '#state/library/store/mark.ts';
import { mark, undo, useLibrary } from '#state/library/store/use-library.ts';
import type { Shown } from '#state/url/address-terms.ts';
import { placeHref } from '#state/url/href.ts';
import { type ListPlace, listOf } from '#state/url/place.ts';
import { SheetMenu } from '#ui/sheet-menu.tsx';
import { ShowChoices, shownName } from './show-choices.tsx';

const KINDS = ['unread', 'new', 'starred', 'tagged', 'remark'] as const;
/** Filters that are always offered; others only if the list has such papers. */
const ALWAYS: ReadonlySet<Shown> = new Set(['unread', 'new', 'starred']);

type ListedRow = MarkedPaper & { digestDate?: string };

interface Props {
  list: ListPlace;
  /** All rows that no rule hides; and the shown rows, in display order. */
  all: readonly ListedRow[];
  rows: readonly ListedRow[];
  /** Id of the open paper. */
  openId: string | undefined;
}

export function MarkMenu({ list, all, rows, openId }: Props) {
  const words = useMessages('lists').menu;
  const { marks } = useLibrary();
  const lastFocused = useLastFocusedRow();
  const count = (show: Shown) =>
    all.filter((row) => matchesFilter(show, marks.get(row.id), row, list.since ?? list.day)).length;
  const tags = tagsInUse(all.flatMap(({ id }) => marks.get(id) ?? []));
  const shown = list.show ?? 'unread';
  const { show: _, ...whole } = list;
  const kinds = KINDS.map((show) => ({ show, count: count(show) }));
  return (
    <SheetMenu
      button={
        <>
          {shownName(words.shown, shown)} <b>{shown === 'hidden' ? rows.length : count(shown)}</b>
        </>
      }
      buttonClass="mark-menu-button"
      chosen={list.show !== undefined}
      label={words.menu}
      sheetClass="mark-menu"
    >
      {(close) => (
        <>
          <ShowChoices
            choices={[
              { count: all.length },
              ...kinds.filter(({ show, count }) => count > 0 || ALWAYS.has(show)),
              ...tags.map(({ tag, count }) => ({ show: `tag:${tag}` as const, count })),
            ]}
            current={list.show}
            hrefOf={(show) => placeHref({ at: 'list', ...listOf(show ? { ...whole, show } : whole) })}
            onChoose={close}
          />
          <a className="mark-menu-rules" href={placeHref({ at: 'rules' })}>
            {words.rules}
          </a>
          <MarkMany
            rows={rows}
            until={list.since && list.day}
            current={rows.findIndex((row) => row.id === (openId ?? lastFocused))}
            onDone={close}
          />
        </>
      )}
    </SheetMenu>
  );
}

interface ManyProps {
  rows: readonly ListedRow[];
  /** In a list of several days: papers of earlier days can be marked at once. */
  until: string | undefined;
  /** Position of the row from which “above” and “below” count, or -1. */
  current: number;
  onDone(): void;
}

function MarkMany({ rows, until, current, onDone }: ManyProps) {
  const words = useMessages('lists').menu;
  const parts = [
    { label: words.readAll, papers: rows },
    ...(until === undefined
      ? []
      : [{ label: words.readOlder, papers: rows.filter(({ digestDate = '' }) => digestDate < until) }]),
    ...(current === -1
      ? []
      : [
          { label: words.readAbove, papers: rows.slice(0, current) },
          { label: words.readBelow, papers: rows.slice(current + 1) },
        ]),
  ];
  return (
    <div className="mark-many">
      {parts.map(({ label, papers }) => (
        <button
          key={label}
          type="button"
          disabled={papers.length === 0}
          onClick={() => {
            void mark('read', true, papers);
            onDone();
          }}
        >
          {label} <b>{papers.length}</b>
        </button>
      ))}
      <button
        type="button"
        onClick={() => {
          void undo();
          onDone();
        }}
      >
        {words.undo} <kbd className="key">u</kbd>
      </button>
    </div>
  );
}

/** Id of the row that last had the focus. */
function useLastFocusedRow(): string | undefined {
  const [id, setId] = useState<string>();
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const row = (target as Element).closest<HTMLElement>('#list [data-id]');
      if (row) setId(row.dataset.id);
    };
    addEventListener('focusin', onFocus);
    return () => removeEventListener('focusin', onFocus);
  }, []);
  return id;
}
