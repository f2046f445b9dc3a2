/** How much of the list is unread, which of it is shown, and marking many at once: one small menu in the head of the list. */
import './mark-menu.css';
import { useEffect, useId, useRef, useState } from 'react';
import { useLibraryMessages } from '#parts/marks/use-library-messages.ts';
import { isMarked, type MarkedPaper } from '#state/library/mark.ts';
import { mark, useLibrary } from '#state/library/use-library.ts';
import { SHOWN, type Shown } from '#state/view/address-words.ts';
import { placeHref } from '#state/view/href.ts';
import { type ListPlace, listOf } from '#state/view/place.ts';
import { placeBelow } from '#ui/place-below.ts';

interface Props {
  list: ListPlace;
  /** Every row of the day, and those on the screen in their order. */
  all: readonly MarkedPaper[];
  rows: readonly MarkedPaper[];
  /** The open paper. */
  here: string | undefined;
}

export function MarkMenu({ list, all, rows, here }: Props) {
  const words = useLibraryMessages();
  const { marks } = useLibrary();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const pointed = usePointedRow();
  const close = () => menu.current?.hidePopover();
  const counts: Record<Shown, number> = {
    unread: all.filter((row) => !isMarked(marks.get(row.id), 'read')).length,
    starred: all.filter((row) => isMarked(marks.get(row.id), 'starred')).length,
  };
  const shown = list.show ?? 'unread';
  return (
    <>
      <button
        ref={button}
        type="button"
        className="mark-menu-button"
        popoverTarget={id}
        aria-haspopup="dialog"
        data-filtered={list.show}
      >
        {words.shown[shown]} <b>{counts[shown]}</b>
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={words.menu}
        className="mark-menu"
        onToggle={(event) => event.newState === 'open' && placeBelow(menu.current!, button.current!)}
      >
        <Choices {...{ list, counts }} total={all.length} onChoose={close} />
        <MarkMany rows={rows} at={rows.findIndex((row) => row.id === (here ?? pointed))} onDone={close} />
      </div>
    </>
  );
}

interface ChoicesProps {
  list: ListPlace;
  counts: Record<Shown, number>;
  total: number;
  onChoose(): void;
}

function Choices({ list, counts, total, onChoose }: ChoicesProps) {
  const words = useLibraryMessages();
  const { show: _, ...whole } = list;
  const choices = [
    { place: whole, label: words.shown.all, count: total, here: list.show === undefined },
    ...SHOWN.map((show) => ({
      place: listOf({ ...whole, show }),
      label: words.shown[show],
      count: counts[show],
      here: list.show === show,
    })),
  ];
  return choices.map(({ place, label, count, here }) => (
    <a
      key={label}
      href={placeHref({ at: 'list', ...place })}
      aria-current={here ? 'true' : undefined}
      onClick={onChoose}
    >
      {label} <b>{count}</b>
    </a>
  ));
}

interface ManyProps {
  rows: readonly MarkedPaper[];
  /** Place of the row that “above” and “below” start from, or -1. */
  at: number;
  onDone(): void;
}

function MarkMany({ rows, at, onDone }: ManyProps) {
  const words = useLibraryMessages();
  const parts = [
    { label: words.readAll, papers: rows },
    ...(at === -1
      ? []
      : [
          { label: words.readAbove, papers: rows.slice(0, at) },
          { label: words.readBelow, papers: rows.slice(at + 1) },
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
    </div>
  );
}

/** The row that had the focus last. */
function usePointedRow(): string | undefined {
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
