/** Over the foot of a list: what rules hide, and what came since the last visit. Comes with the reader's library. */
import { useState } from 'react';
import { SinceOffer } from '#features/library/since-offer.tsx';
import { RulesLine } from '#features/rules/rules-line.tsx';
import type { Reading } from '#pages/day/use-day-view.ts';
import { isReadOrStarred } from '#state/library/store/mark.ts';
import { useLibrary } from '#state/library/store/use-library.ts';

export function ListEnd({ reading }: { reading: Reading }) {
  const { place, list, ruled } = reading;
  const { rules } = useLibrary();
  // A day counts as seen once it has the screen; a list of several, which nobody takes in at a glance, once it is used.
  const isShown = place.at === 'list';
  const isUsed = useMarking(reading) || place.at === 'paper';
  return (
    <>
      {rules.some(({ isOn }) => isOn) && (
        <RulesLine list={list} hidden={ruled.hidden.length} slow={ruled.slow} />
      )}
      <SinceOffer {...{ list, isShown }} isSeen={list.since === undefined ? isShown : isUsed} />
    </>
  );
}

/** Whether a paper of the list was read or starred since the list was opened. */
function useMarking({ list, all }: Reading): boolean {
  const { marks } = useLibrary();
  const done = all.filter(({ id }) => isReadOrStarred(marks.get(id))).length;
  const key = JSON.stringify([list.since, list.day]);
  const [begun, setBegun] = useState({ key, done });
  if (begun.key !== key) setBegun({ key, done });
  return begun.key === key && done > begun.done;
}
