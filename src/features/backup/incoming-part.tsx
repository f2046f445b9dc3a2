/** What another device handed over: its parts as they come, in any order, then what they would change. */

import { useEffect, useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { deleteParts, storedParts, storePart } from '#state/library/backup/backup-commands.ts';
import { missingParts, readFragment, unpackTransfer } from '#state/library/backup/transfer.ts';
import type { Records } from '#state/library/database/library-records.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { Incoming } from './incoming.tsx';

export function IncomingPart() {
  const words = useMessages('backup');
  const { metadata } = useLibrary();
  const parts = storedParts(metadata);
  const missing = missingParts(parts);
  const records = useUnpacked(metadata);
  const [kept, setKept] = useState(false);
  const isRefused = useFragments();
  const refusal = isRefused && <p role="alert">{words.partRefused}</p>;
  if (parts.length === 0) return refusal || (kept && <p role="status">{words.saved}</p>);
  return (
    <section className="backup-incoming">
      <h2>{words.incoming}</h2>
      {refusal}
      {missing.length > 0 && <p role="status">{words.waiting(missing, parts[0]!.of)}</p>}
      {records === 'damaged' && <p role="alert">{words.damagedParts}</p>}
      {typeof records === 'object' ? (
        <Incoming
          records={records}
          onOver={(isKept) => {
            setKept(isKept);
            void deleteParts();
          }}
        />
      ) : (
        <button type="button" className="button" onClick={() => void deleteParts()}>
          {words.drop}
        </button>
      )}
    </section>
  );
}

/**
 * Parts in the address, on arrival and when another link is opened in this tab. They leave the address once they are on the disk: until
 * then a reload tries again. Whether the last one could not be kept.
 */
function useFragments(): boolean {
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const take = async () => {
      const { hash } = location;
      const part = readFragment(hash);
      if (!part) return;
      const isKept = await storePart(part).catch(() => false);
      if (location.hash !== hash) return;
      setRefused(!isKept);
      if (isKept) history.replaceState(history.state, '', location.pathname + location.search);
    };
    const onHash = () => void take();
    onHash();
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  return isRefused;
}

function useUnpacked(metadata: Parameters<typeof storedParts>[0]): Records | 'damaged' | undefined {
  const [records, setRecords] = useState<Records | 'damaged'>();
  const parts = storedParts(metadata);
  const key = parts.length > 0 && missingParts(parts).length === 0 ? parts[0]!.name : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name says what the parts hold
  useEffect(() => {
    setRecords(undefined);
    if (key !== undefined) void unpackTransfer(parts).then((all) => setRecords(all ?? 'damaged'));
  }, [key]);
  return records;
}
