/** A day's papers one at a time, for one thumb or a few keys: marking a paper goes on to the next. */
import '#features/skim/skim.css';
import { Activity, Suspense, useEffect, useRef, useState } from 'react';
import { FetchFailure } from '#components/fetch-failure.tsx';
import { announce } from '#components/live-region.tsx';
import { shownTitle } from '#components/shown-title.ts';
import { useMessages, withMessages } from '#components/use-messages.ts';
import type { Appearance } from '#core/paper/paper.ts';
import { sourceLabel } from '#core/paper/source.ts';
import { ListSkeleton } from '#features/digest-table/list-skeleton.tsx';
import { SkimBar } from '#features/skim/skim-bar.tsx';
import { SkimButton } from '#features/skim/skim-button.tsx';
import { SkimEnd } from '#features/skim/skim-end.tsx';
import { SkimHead } from '#features/skim/skim-head.tsx';
import { MarkNotices } from '#pages/reading-pane/frame/mark-notices.tsx';
import { isMarked, isReadOrStarred } from '#state/library/store/mark.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { getPreferences } from '#state/preferences/preferences.ts';
import type { ListPlace } from '#state/url/place.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { useSwipe } from '#ui/use-swipe.ts';
import { EarlierDay } from './earlier-day.tsx';
import { SkimCard } from './skim-card.tsx';
import { type SkimActions, useSkimActions, useSkimAddress, useSkimKeys } from './use-skim-actions.ts';
import { nextUndone, type SkimView, useSkimView } from './use-skim-view.ts';

const ReadAloud = lazyPart(async () => {
  const { ReadAloud } = await withMessages(import('#features/listen/read-aloud.tsx'), 'skim');
  return ReadAloud;
});

const CAN_SPEAK = 'speechSynthesis' in globalThis && 'SpeechSynthesisUtterance' in globalThis;

export function SkimPage() {
  const words = useMessages('skim');
  const { app } = useMessages('common');
  const view = useSkimView();
  const actions = useSkimActions(view);
  const { marks } = useLibrary();
  const stage = useRef<HTMLDivElement>(null);
  useSkimKeys(actions);
  useSkimAddress(view);
  useAnnouncements(view);
  useSwipe(stage, (to) => (to === 'left' ? actions.readOn : actions.previous)?.());
  const { rows, index } = view;
  const name = listName(view.list);
  const mark = rows[index] && marks.get(rows[index].id);
  return (
    <main id="main" tabIndex={-1} className="skim">
      <title>{`${words.title(name)} · ${app.name}`}</title>
      <MarkNotices quiet />
      <SkimHead
        {...{ name, index }}
        count={rows.length}
        done={rows.filter(({ id }) => isReadOrStarred(marks.get(id))).length}
      />
      <div ref={stage} className="skim-stage">
        <Stage key={name} view={view} actions={actions} />
      </div>
      <SkimBar
        read={isMarked(mark, 'read')}
        starred={isMarked(mark, 'starred')}
        onBack={actions.previous}
        onStar={actions.star}
        onRead={actions.readOn}
        onOpen={actions.open}
        onUndo={actions.undo}
        onLeave={actions.leave}
        more={CAN_SPEAK && <Aloud row={rows[index]} onRead={() => actions.readOn?.()} />}
      />
    </main>
  );
}

function Aloud({ row, onRead }: { row: Appearance | undefined; onRead(): void }) {
  return (
    <Suspense>
      <ReadAloud {...{ row, onRead }} button={(props) => <SkimButton shortcut="a" {...props} />} />
    </Suspense>
  );
}

function listName({ day = '', source }: ListPlace): string {
  return source === undefined ? day : `${day} ${sourceLabel(source)}`;
}

interface StageProps {
  view: SkimView;
  actions: SkimActions;
}

function Stage({ view, actions }: StageProps) {
  if (view.error) return <FetchFailure error={view.error} />;
  if (!view.ready) return <ListSkeleton />;
  if (view.index === view.rows.length) return <End view={view} actions={actions} />;
  return <Cards view={view} />;
}

/** The current paper, and its neighbours rendered ahead, so that a swipe has only to show them. */
function Cards({ view: { list, rows, index } }: Pick<StageProps, 'view'>) {
  const { marks } = useLibrary();
  const [last, setLast] = useState({ index, from: 'behind' as 'before' | 'behind' });
  if (last.index !== index) setLast({ index, from: index < last.index ? 'before' : 'behind' });
  const rendered = new Set([index - 1, index, index + 1, nextUndone(rows, index, marks)]);
  return rows
    .map((row, rowIndex) => ({ row, rowIndex }))
    .filter(({ rowIndex }) => rendered.has(rowIndex))
    .map(({ row, rowIndex }) => (
      <Activity key={row.id} mode={rowIndex === index ? 'visible' : 'hidden'}>
        <SkimCard row={row} list={list} from={last.from} />
      </Activity>
    ));
}

function End({ view: { list, rows, hidden }, actions }: StageProps) {
  const { marks } = useLibrary();
  const count = (field: 'read' | 'starred') => rows.filter(({ id }) => isMarked(marks.get(id), field)).length;
  return (
    <SkimEnd
      {...{ list, hidden }}
      name={listName(list)}
      count={rows.length}
      read={count('read')}
      starred={count('starred')}
      remaining={rows.filter(({ id }) => !isReadOrStarred(marks.get(id))).length}
      onGoOn={actions.restart}
      earlier={<EarlierDay list={list} />}
    />
  );
}

/** Announces each paper while the focus stays on the buttons. At the end of the list the focus goes to its heading. */
function useAnnouncements({ rows, index, ready }: SkimView): void {
  const words = useMessages('skim');
  const row = rows[index];
  const count = rows.length;
  useEffect(() => {
    if (!ready) return;
    if (!row) {
      document.getElementById('skim-end')?.focus({ preventScroll: true });
      return;
    }
    const title = shownTitle(row, getPreferences().titleFirst)?.text ?? row.id;
    announce(words.arrived(title, index + 1, count));
  }, [ready, row, index, count, words]);
}
