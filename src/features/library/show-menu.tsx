/** Which of the reader's papers are shown: by kind of mark and by tag. */
import './mark-menu.css';
import { useMemo } from 'react';
import { markMenuWords } from '#messages/mark-menu.ts';
import { useLibraryMessages } from '#parts/marks/use-library-messages.ts';
import { useWords } from '#parts/use-messages.ts';
import { tagsInUse } from '#state/library/library-counts.ts';
import type { Mark } from '#state/library/mark.ts';
import { isListed } from '#state/library/marked-papers.ts';
import { shownBy } from '#state/library/shown-by.ts';
import type { Shown } from '#state/view/address-words.ts';
import { placeHref } from '#state/view/href.ts';
import type { MarkedPlace } from '#state/view/place.ts';
import { SheetMenu } from '#ui/sheet-menu.tsx';
import { type ShowChoice, ShowChoices, shownName } from './show-choices.tsx';

const KINDS = {
  starred: ['unread', 'tagged', 'remark'],
  library: ['starred', 'tagged', 'remark', 'unread', 'read'],
} as const;

export function ShowMenu({ list, marks }: { list: MarkedPlace; marks: ReadonlyMap<string, Mark> }) {
  const words = useLibraryMessages();
  const { shown } = useWords(markMenuWords);
  const choices = useMemo(() => choicesOf(list.at, marks), [list.at, marks]);
  const { show: _, ...whole } = list;
  return (
    <SheetMenu
      button={
        <>
          {shownName(shown, list.show)} <b>{choices.find(({ show }) => show === list.show)?.count ?? 0}</b>
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
          here={list.show}
          hrefOf={(show) => placeHref(show ? { ...whole, show } : whole)}
          onChoose={close}
        />
      )}
    </SheetMenu>
  );
}

function choicesOf(at: MarkedPlace['at'], marks: ReadonlyMap<string, Mark>): ShowChoice[] {
  const listed = [...marks.values()].filter((mark) => isListed(at, mark));
  const count = (show: Shown) =>
    show === 'read'
      ? [...marks.values()].filter((mark) => shownBy('read', mark)).length
      : listed.filter((mark) => shownBy(show, mark)).length;
  const tags = tagsInUse(new Map(listed.map((mark) => [mark.id, mark])));
  return [
    { count: listed.length },
    ...KINDS[at].map((show) => ({ show, count: count(show) })),
    ...tags.map(({ tag, count }) => ({ show: `tag:${tag}` as const, count })),
  ];
}
