/** The head of the reader's own papers: their number, which of them are shown, their order, and choosing some to take along. */
import type { ReactNode } from 'react';
import type { ListedPaper } from '#components/paper-list/paper-row.tsx';
import { useMessages } from '#components/use-messages.ts';
import type { Mark } from '#state/library/store/mark.ts';
import { safariStorage } from '#state/offline/safari-storage.ts';
import { placeHref } from '#state/url/href.ts';
import type { MarkedPlace } from '#state/url/place.ts';
import { ShowMenu } from './show-menu.tsx';
import './marked-head.css';

interface Props {
  title: string;
  list: MarkedPlace;
  marks: ReadonlyMap<string, Mark>;
  /** In the order shown. */
  rows: readonly ListedPaper[];
  /** How many the list has; undefined where nobody knows. */
  marked: number | undefined;
  selection: { active: Chosen | undefined; begin(): void; end(): void };
  /** A menu that exports papers. */
  exportMenu(name: string, papers: readonly ListedPaper[]): ReactNode;
}

interface Chosen {
  ids: ReadonlySet<string>;
  set(ids: readonly string[]): void;
}

export function MarkedHead(props: Props) {
  const { title, marked, rows, selection, exportMenu } = props;
  const { day } = useMessages('common');
  return (
    <header className="day-head">
      <div className="day-line">
        <h1 className="day-name">{title}</h1>
        <p className="min-w-0 truncate text-[0.85rem] text-faint">
          {marked !== undefined && day.papers(marked)}
        </p>
        <OtherLists at={props.list.at} />
      </div>
      <div className="tab-line">
        {selection.active ? (
          <SelectLine chosen={selection.active} rows={rows} onEnd={selection.end} exportMenu={exportMenu} />
        ) : (
          <ListLine {...props} />
        )}
      </div>
    </header>
  );
}

/** Stars are a list of their own beside all that is marked; each leads to the other. */
function OtherLists({ at }: Pick<MarkedPlace, 'at'>) {
  const words = useMessages('marks');
  return (
    <nav className="day-steps" aria-label={words.lists}>
      <a href={placeHref({ at: 'starred' })} aria-current={at === 'starred' ? 'page' : undefined}>
        {words.starredPapers}
      </a>
      <a href={placeHref({ at: 'library' })} aria-current={at === 'library' ? 'page' : undefined}>
        {words.library}
      </a>
    </nav>
  );
}

function ListLine({ list, marks, marked, rows, selection, exportMenu }: Props) {
  const words = useMessages('marks');
  return (
    <>
      <ShowMenu {...{ list, marks, marked }} />
      <KeptWhere />
      {rows.length > 0 && (
        <>
          <button type="button" className="mark-menu-button" onClick={() => selection.begin()}>
            {words.select}
          </button>
          {exportMenu(words.export, rows)}
        </>
      )}
    </>
  );
}

function KeptWhere() {
  const words = useMessages('marks');
  return (
    <p className="min-w-0 flex-1 truncate text-[0.82rem] text-faint">
      {safariStorage() === 'tab' ? (
        <a className="underline" href={placeHref({ at: 'offline' })}>
          {words.keptSevenDays}
        </a>
      ) : (
        words.keptHere
      )}
    </p>
  );
}

interface SelectLineProps extends Pick<Props, 'exportMenu'> {
  chosen: Chosen;
  rows: readonly ListedPaper[];
  onEnd(): void;
}

function SelectLine({ chosen, rows, onEnd, exportMenu }: SelectLineProps) {
  const words = useMessages('marks');
  const papers = rows.filter(({ id }) => chosen.ids.has(id));
  const all = papers.length === rows.length;
  return (
    <>
      <p className="flex-1 truncate text-[0.85rem] tabular-nums text-soft" aria-live="polite">
        {words.selected(papers.length)}
      </p>
      <button
        type="button"
        className="mark-menu-button"
        onClick={() => chosen.set(all ? [] : rows.map(({ id }) => id))}
      >
        {all ? words.selectNone : words.selectAll}
      </button>
      {papers.length > 0 && exportMenu(words.exportSelected(papers.length), papers)}
      <button type="button" className="mark-menu-button" onClick={onEnd}>
        {words.selectDone}
      </button>
    </>
  );
}
