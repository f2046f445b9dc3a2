/** Snapshots of the library from before the last imports, with buttons to restore them. */
import { useEffect, useState } from 'react';
import { localTime } from '#components/days.ts';
import { useMessages } from '#components/use-messages.ts';
import { readLibrarySnapshots, restoreLibrarySnapshot } from '#state/library/backup/backup-commands.ts';
import type { Snapshot } from '#state/library/database/library-database.ts';
import { isMarked, remarkOf } from '#state/library/store/mark.ts';
import { useLibrary } from '#state/library/store/use-library.ts';

export function SnapshotsPart() {
  const words = useMessages('backup');
  const { marks } = useLibrary();
  const [snapshots, setSnapshots] = useState<readonly Snapshot[]>([]);
  const [message, setMessage] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: an import changes the marks and adds a snapshot
  useEffect(() => {
    void readLibrarySnapshots().then(setSnapshots, () => {});
  }, [marks]);
  if (snapshots.length === 0) return null;
  const restore = (seq: number) =>
    void restoreLibrarySnapshot(seq).then(
      () => setMessage(words.restored),
      () => setMessage(words.notSaved),
    );
  return (
    <section>
      <h2>{words.states}</h2>
      <p className="hint">{words.statesHint}</p>
      <ul className="backup-states">
        {snapshots.map((snapshot) => (
          <li key={snapshot.seq}>
            <span>{describe(snapshot, words.stateOf)}</span>
            <button type="button" className="button" onClick={() => restore(snapshot.seq)}>
              {words.restore}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{message}</p>
    </section>
  );
}

function describe(
  { at, marks }: Snapshot,
  text: (when: string, starred: number, remarks: number) => string,
): string {
  const starred = marks.filter((mark) => isMarked(mark, 'starred')).length;
  const remarks = marks.filter((mark) => remarkOf(mark) !== undefined).length;
  return text(localTime(at), starred, remarks);
}
