/** Exports quarantined records, which could not be read, as they are. */
import { useMessages } from '#components/use-messages.ts';
import { readQuarantine } from '#state/library/backup/backup-commands.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { saveFile } from '#ui/copy-and-save.ts';

export function QuarantinedPart() {
  const words = useMessages('backup');
  const { quarantined } = useLibrary();
  if (quarantined === 0) return null;
  const save = async () => {
    const text = JSON.stringify(await readQuarantine(), null, 2);
    saveFile('lectern-unreadable.json', 'application/json', `${text}\n`);
  };
  return (
    <section>
      <h2>{words.aside}</h2>
      <p className="hint">{words.asideHint(quarantined)}</p>
      <button type="button" className="button" onClick={() => void save()}>
        {words.asideExport}
      </button>
    </section>
  );
}
