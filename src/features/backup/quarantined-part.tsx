/** Records that could not be read, word for word as a file. */
import { readAside } from '#state/library/backup/backup-commands.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { saveFile } from '#ui/save-file.ts';
import { useBackupMessages } from './use-backup-messages.ts';

export function AsidePart() {
  const words = useBackupMessages();
  const { aside } = useLibrary();
  if (aside === 0) return null;
  const save = async () => {
    const text = JSON.stringify(await readAside(), null, 2);
    saveFile('lectern-unreadable.json', 'application/json', `${text}\n`);
  };
  return (
    <section>
      <h2>{words.aside}</h2>
      <p className="backup-hint">{words.asideHint(aside)}</p>
      <button type="button" className="button" onClick={() => void save()}>
        {words.asideExport}
      </button>
    </section>
  );
}
