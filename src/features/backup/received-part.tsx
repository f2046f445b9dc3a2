/** A transfer from another device: its parts as they arrive, in any order, then what they would change. */
import { useEffect, useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { deleteParts, storedParts, storePart } from '#state/library/backup/backup-commands.ts';
import { missingParts, readFragment, unpackTransfer } from '#state/library/backup/transfer.ts';
import type { Records } from '#state/library/database/library-records.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { ConfirmImport } from './confirm-import.tsx';

export function ReceivedPart() {
  const words = useMessages('backup');
  const { metadata } = useLibrary();
  const parts = storedParts(metadata);
  const missing = missingParts(parts);
  const records = useUnpacked(metadata);
  const [isSaved, setSaved] = useState(false);
  const hasFailed = usePartsInAddress();
  const failure = hasFailed && <p role="alert">{words.partRefused}</p>;
  if (parts.length === 0) return failure || (isSaved && <p role="status">{words.saved}</p>);
  return (
    <section className="backup-incoming">
      <h2>{words.incoming}</h2>
      {failure}
      {missing.length > 0 && <p role="status">{words.waiting(missing, parts[0]!.of)}</p>}
      {records === 'damaged' && <p role="alert">{words.damagedParts}</p>}
      {typeof records === 'object' ? (
        <ConfirmImport
          records={records}
          onEnd={(saved) => {
            setSaved(saved);
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
 * Stores the part in the fragment of the address, when the page opens and when another link is opened in this tab. Once it is saved it is
 * removed from the address; until then, reloading tries again. Returns whether the last part could not be saved.
 */
function usePartsInAddress(): boolean {
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    const store = async () => {
      const { hash } = location;
      const part = readFragment(hash);
      if (!part) return;
      const isSaved = await storePart(part).catch(() => false);
      if (location.hash !== hash) return;
      setFailed(!isSaved);
      if (isSaved) history.replaceState(history.state, '', location.pathname + location.search);
    };
    const onHash = () => void store();
    onHash();
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  return hasFailed;
}

function useUnpacked(metadata: Parameters<typeof storedParts>[0]): Records | 'damaged' | undefined {
  const [records, setRecords] = useState<Records | 'damaged'>();
  const parts = storedParts(metadata);
  const key = parts.length > 0 && missingParts(parts).length === 0 ? parts[0]!.name : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name identifies the parts
  useEffect(() => {
    setRecords(undefined);
    if (key !== undefined) void unpackTransfer(parts).then((unpacked) => setRecords(unpacked ?? 'damaged'));
  }, [key]);
  return records;
}
