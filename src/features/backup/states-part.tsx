/** The states before the last imports, and the way back to each. */

import { useEffect, useState } from 'react';
import { localTime } from '#components/days.ts';
import { useMessages } from '#components/use-messages.ts';
import { readLibrarySnapshots, restoreLibrarySnapshot } from '#state/library/backup/backup-commands.ts';
import type { Snapshot } from '#state/library/database/library-database.ts';
import { isMarked, remarkOf } from '#state/library/store/mark.ts';
import { useLibrary } from '#state/library/store/use-library.ts';

export function StatesPart() {
  const words = useMessages('backup');
  const { marks } = useLibrary();
  const [states, setStates] = useState<readonly Snapshot[]>([]);
  const [told, setTold] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: an import changes the marks and adds a state
  useEffect(() => {
    void readLibrarySnapshots().then(setStates, () => {});
  }, [marks]);
  if (states.length === 0) return null;
  const goBack = (seq: number) =>
    void restoreLibrarySnapshot(seq).then(
      () => setTold(words.restored),
      () => setTold(words.notSaved),
    );
  return (
    <section>
      <h2>{words.states}</h2>
      <p className="backup-hint">{words.statesHint}</p>
      <ul className="backup-states">
        {states.map((state) => (
          <li key={state.seq}>
            <span>{lineOf(state, words.stateOf)}</span>
            <button type="button" className="button" onClick={() => goBack(state.seq)}>
              {words.restore}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{told}</p>
    </section>
  );
}

function lineOf(
  { at, marks }: Snapshot,
  say: (when: string, starred: number, remarks: number) => string,
): string {
  const starred = marks.filter((mark) => isMarked(mark, 'starred')).length;
  const remarks = marks.filter((mark) => remarkOf(mark) !== undefined).length;
  return say(localTime(at), starred, remarks);
}
