/** Above the foot of a day's list: how many papers rules hide, and what came since the last visit. Loaded with the reader's library. */
import { useState } from 'react';
import { SinceOffer } from '#features/library/since-offer.tsx';
import { RulesLine } from '#features/rules/rules-line.tsx';
import { isReadOrStarred } from '#state/library/store/mark.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import type { DayView } from './use-day-view.ts';

export function DayListEnd({ view }: { view: DayView }) {
  const { place, list, ruled } = view;
  const { rules } = useLibrary();
  // One day counts as seen when it is shown; a list of several, too long for one look, when the reader does something in it.
  const isShown = place.at === 'list';
  const isUsed = useMarkedSomething(view) || place.at === 'paper';
  return (
    <>
      {rules.some(({ isOn }) => isOn) && (
        <RulesLine list={list} hidden={ruled.hidden.length} slow={ruled.slow} />
      )}
      <SinceOffer {...{ list, isShown }} isSeen={list.since === undefined ? isShown : isUsed} />
    </>
  );
}

/** Whether a paper of the list was marked as read or starred since the list was opened. */
function useMarkedSomething({ list, all }: DayView): boolean {
  const { marks } = useLibrary();
  const count = all.filter(({ id }) => isReadOrStarred(marks.get(id))).length;
  const key = JSON.stringify([list.since, list.day]);
  const [atStart, setAtStart] = useState({ key, count });
  if (atStart.key !== key) setAtStart({ key, count });
  return atStart.key === key && count > atStart.count;
}
