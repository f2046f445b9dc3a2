/** The filter menu of the user's own papers: by kind of mark and by tag. */
import './mark-menu.css';
import { useDeferredValue } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { tagsInUse } from '#state/library/store/library-counts.ts';
import { matchesFilter } from '#state/library/store/list-filter.ts';
import type { Mark } from '#state/library/store/mark.ts';
import { markedPapers } from '#state/library/store/marked-papers.ts';
import { memoizeBySnapshot } from '#state/library/store/memoize-by-snapshot.ts';
import type { Shown } from '#state/url/address-terms.ts';
import { placeHref } from '#state/url/href.ts';
import type { MarkedPlace } from '#state/url/place.ts';
import { SheetMenu } from '#ui/sheet-menu.tsx';
import { type ShowChoice, ShowChoices, shownName } from './show-choices.tsx';

const KINDS = {
  starred: ['unread', 'tagged', 'remark'],
  library: ['starred', 'tagged', 'remark', 'unread', 'read'],
} as const;

interface Props {
  list: MarkedPlace;
  marks: ReadonlyMap<string, Mark>;
  /** Number of papers in the list, once it is known. */
  marked: number | undefined;
}

export function ShowMenu({ list, marks, marked }: Props) {
  const words = useMessages('marks');
  const { shown } = useMessages('lists').menu;
  // Deferred, because counting for a closed menu must not delay the list.
  const choices = choicesOf(useDeferredValue(marks), useDeferredValue(list.at));
  const { show: _, ...whole } = list;
  return (
    <SheetMenu
      button={
        <>
          {shownName(shown, list.show)} <b>{marked}</b>
        </>
      }
      buttonClass="mark-menu-button"
      chosen={list.show !== undefined}
      label={words.showMenu}
      sheetClass="mark-menu"
    >
      {(close) => (
        <ShowChoices
          choices={choices}
          current={list.show}
          hrefOf={(show) => placeHref(show ? { ...whole, show } : whole)}
          onChoose={close}
        />
      )}
    </SheetMenu>
  );
}

const choicesOf = memoizeBySnapshot((marks, at: MarkedPlace['at']): ShowChoice[] => {
  const listed = markedPapers(marks, at);
  const count = (show: Shown) =>
    show === 'read'
      ? markedPapers(marks, at, show).length
      : listed.reduce((sum, mark) => (matchesFilter(show, mark) ? sum + 1 : sum), 0);
  return [
    { count: listed.length },
    ...KINDS[at].map((show) => ({ show, count: count(show) })),
    ...tagsInUse(listed).map(({ tag, count }) => ({ show: `tag:${tag}` as const, count })),
  ];
});
