/** Imports a backup file: shows what is wrong with it, or what it would change. */
import { useRef, useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { type BackupError, type BackupResult, readBackupFile } from '#state/library/backup/backup-file.ts';
import { ConfirmImport } from './confirm-import.tsx';

export function ImportPart() {
  const words = useMessages('backup');
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<BackupResult>();
  const [isSaved, setSaved] = useState(false);
  const end = (saved: boolean) => {
    setRead(undefined);
    setSaved(saved);
  };
  const readFile = async (file: File | undefined) => {
    if (!file) return;
    end(false);
    setRead(await readBackupFile(file));
    // Otherwise choosing the same file again would not fire an event.
    input.current!.value = '';
  };
  return (
    <section>
      <h2>{words.import}</h2>
      <p className="hint">{words.importHint}</p>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={words.chooseLabel}
        hidden
        onChange={(event) => void readFile(event.target.files?.[0])}
      />
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {words.choose}
      </button>
      {read?.error && <ImportError {...read.error} />}
      {read?.records && <ConfirmImport records={read.records} onEnd={end} />}
      <p role="status">{isSaved && words.saved}</p>
    </section>
  );
}

function ImportError({ kind, path }: BackupError) {
  const words = useMessages('backup');
  return (
    <p role="alert" className="backup-trouble">
      {words.trouble[kind]} {path !== undefined && <code>{path}</code>} {words.unchanged}
    </p>
  );
}
