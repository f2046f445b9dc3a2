/** A day, one paper a screen, for one thumb in the underground and for keys at the desk: each mark goes on by itself. */
import '#features/skim/skim.css';
import { Activity, Suspense, useEffect, useRef, useState } from 'react';
import { announce } from '#components/announce.ts';
import { FetchFailure } from '#components/fetch-failure.tsx';
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
import { type SkimMoves, useSkimAddress, useSkimKeys, useSkimMoves } from './use-skim-moves.ts';
import { nextOpen, type SkimReading, useSkimReading } from './use-skim-view.ts';

const ReadAloud = lazyPart(async () => {
  const { ReadAloud } = await withMessages(import('#features/listen/read-aloud.tsx'), 'skim');
  return ReadAloud;
});

const CAN_SPEAK = 'speechSynthesis' in globalThis && 'SpeechSynthesisUtterance' in globalThis;

export function SkimReader() {
  const words = useMessages('skim');
  const { app } = useMessages('common');
  const reading = useSkimReading();
  const moves = useSkimMoves(reading);
  const { marks } = useLibrary();
  const stage = useRef<HTMLDivElement>(null);
  useSkimKeys(moves);
  useSkimAddress(reading);
  useArrival(reading);
  useSwipe(stage, (to) => (to === 'left' ? moves.readOn : moves.back)?.());
  const { rows, at } = reading;
  const name = nameOf(reading.list);
  const mark = rows[at] && marks.get(rows[at].id);
  return (
    <main id="main" tabIndex={-1} className="skim">
      <title>{`${words.title(name)} · ${app.name}`}</title>
      <MarkNotices quiet />
      <SkimHead
        {...{ name, at }}
        count={rows.length}
        done={rows.filter(({ id }) => isReadOrStarred(marks.get(id))).length}
      />
      <div ref={stage} className="skim-stage">
        <Stage key={name} reading={reading} moves={moves} />
      </div>
      <SkimBar
        read={isMarked(mark, 'read')}
        starred={isMarked(mark, 'starred')}
        onBack={moves.back}
        onStar={moves.star}
        onRead={moves.readOn}
        onOpen={moves.open}
        onUndo={moves.undo}
        onLeave={moves.leave}
        more={CAN_SPEAK && <Aloud row={rows[at]} onRead={() => moves.readOn?.()} />}
      />
    </main>
  );
}

function Aloud({ row, onRead }: { row: Appearance | undefined; onRead(): void }) {
  return (
    <Suspense>
      <ReadAloud {...{ row, onRead }} button={(how) => <SkimButton shortcut="a" {...how} />} />
    </Suspense>
  );
}

function nameOf({ day = '', source }: ListPlace): string {
  return source === undefined ? day : `${day} ${sourceLabel(source)}`;
}

interface StageProps {
  reading: SkimReading;
  moves: SkimMoves;
}

function Stage({ reading, moves }: StageProps) {
  if (reading.error) return <FetchFailure error={reading.error} />;
  if (!reading.ready) return <ListSkeleton />;
  if (reading.at === reading.rows.length) return <End reading={reading} moves={moves} />;
  return <Cards reading={reading} />;
}

/** The paper, and its neighbours laid out ahead of time, so that a swipe only has to show them. */
function Cards({ reading: { list, rows, at } }: Pick<StageProps, 'reading'>) {
  const { marks } = useLibrary();
  const [came, setCame] = useState({ at, from: 'behind' as 'before' | 'behind' });
  if (came.at !== at) setCame({ at, from: at < came.at ? 'before' : 'behind' });
  const near = new Set([at - 1, at, at + 1, nextOpen(rows, at, marks)]);
  return [...near]
    .flatMap((place) => (rows[place] ? { place, row: rows[place] } : []))
    .map(({ place, row }) => (
      <Activity key={row.id} mode={place === at ? 'visible' : 'hidden'}>
        <SkimCard row={row} list={list} from={came.from} />
      </Activity>
    ));
}

function End({ reading: { list, rows, hidden }, moves }: StageProps) {
  const { marks } = useLibrary();
  const count = (field: 'read' | 'starred') => rows.filter(({ id }) => isMarked(marks.get(id), field)).length;
  return (
    <SkimEnd
      {...{ list, hidden }}
      name={nameOf(list)}
      count={rows.length}
      read={count('read')}
      starred={count('starred')}
      left={rows.filter(({ id }) => !isReadOrStarred(marks.get(id))).length}
      onGoOn={moves.goOn}
      earlier={<EarlierDay list={list} />}
    />
  );
}

/** Each paper is said aloud; the focus stays at the thumb. At the end it goes to what is said there. */
function useArrival({ rows, at, ready }: SkimReading): void {
  const words = useMessages('skim');
  const row = rows[at];
  const count = rows.length;
  useEffect(() => {
    if (!ready) return;
    if (!row) {
      document.getElementById('skim-end')?.focus({ preventScroll: true });
      return;
    }
    const title = shownTitle(row, getPreferences().titleFirst)?.text ?? row.id;
    announce(words.arrived(title, at + 1, count));
  }, [ready, row, at, count, words]);
}
