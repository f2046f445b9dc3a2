/** A backup file chosen by the reader: what is wrong with it, or what it would change. */

import { useRef, useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { type BackupError, type BackupResult, readBackupFile } from '#state/library/backup/backup-file.ts';
import { Incoming } from './incoming.tsx';

export function ImportPart() {
  const words = useMessages('backup');
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<BackupResult>();
  const [kept, setKept] = useState(false);
  const over = (isKept: boolean) => {
    setRead(undefined);
    setKept(isKept);
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    over(false);
    setRead(await readBackupFile(file));
    // The same file can be chosen again.
    input.current!.value = '';
  };
  return (
    <section>
      <h2>{words.import}</h2>
      <p className="backup-hint">{words.importHint}</p>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={words.chooseLabel}
        hidden
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {words.choose}
      </button>
      {read?.error && <ImportError {...read.error} />}
      {read?.records && <Incoming records={read.records} onOver={over} />}
      <p role="status">{kept && words.saved}</p>
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
