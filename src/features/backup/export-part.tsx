/** Exports the library to a file, and shows when that was last done. */
import { localTime } from '#components/days.ts';
import { useMessages } from '#components/use-messages.ts';
import { createBackup } from '#state/library/backup/backup-commands.ts';
import { backupFileName } from '#state/library/backup/backup-file.ts';
import { metadataValue } from '#state/library/database/metadata.ts';
import { changesSince } from '#state/library/store/library-counts.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { saveFile } from '#ui/copy-and-save.ts';

export function ExportPart() {
  const words = useMessages('backup');
  const library = useLibrary();
  const exported = metadataValue(library.metadata, 'exported');
  const isEmpty = library.marks.size + library.rules.length === 0;
  const save = async () => {
    const { text, done } = await createBackup();
    saveFile(backupFileName(new Date()), 'application/json', text);
    await done();
  };
  return (
    <section>
      <p role="status" className="backup-state">
        {exported
          ? `${words.exportedOn(localTime(exported.at))} · ${words.changesSince(changesSince(library, exported.at))}`
          : words.never}
      </p>
      <button type="button" className="button" disabled={isEmpty} onClick={() => void save()}>
        {words.export}
      </button>
      <p className="hint">{words.exportHint}</p>
    </section>
  );
}
