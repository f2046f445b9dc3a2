/** Storage used and available, and whether it is persistent. Persistence is requested only when the reader asks for it. */
import { useQueryClient } from '@tanstack/react-query';
import { useMessages } from '#components/use-messages.ts';
import { requestPersistence, STORAGE_KEY, useStorageFacts } from '#state/offline/use-download.ts';

export function StoragePart() {
  const words = useMessages('offline');
  const client = useQueryClient();
  const facts = useStorageFacts();
  if (!facts) return null;
  const { usage, quota, persisted, canPersist } = facts;
  const onAnswer = () => void client.invalidateQueries({ queryKey: STORAGE_KEY });
  return (
    <section>
      <h2>{words.storage}</h2>
      {usage !== undefined && quota !== undefined && <p>{words.usage(usage, Math.max(0, quota - usage))}</p>}
      <p>{persisted ? words.persisted : words.notPersisted}</p>
      {!persisted && canPersist && (
        <button type="button" className="button" onClick={() => requestPersistence(onAnswer)}>
          {words.persist}
        </button>
      )}
    </section>
  );
}
