/** A folder for automatic backups, where the browser supports it. */
import { useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import {
  chooseFolder,
  disconnectFolder,
  requestFolderPermission,
  supportsFolders,
  useFolderPermission,
} from '#state/library/backup/folder-backup.ts';
import { metadataValue } from '#state/library/database/metadata.ts';
import { useLibrary } from '#state/library/store/use-library.ts';

export function FolderPart() {
  const words = useMessages('backup');
  const { metadata } = useLibrary();
  const folder = metadataValue(metadata, 'folder');
  const permission = useFolderPermission(folder);
  const [failed, setFailed] = useState(false);
  if (!supportsFolders()) return null;
  const run = (work: () => Promise<boolean>) => () => void work().then((done) => setFailed(!done));
  return (
    <section>
      <h2>{words.folder}</h2>
      <p className="hint">{words.folderHint}</p>
      {folder && permission && (
        <p role="status">
          {permission === 'granted' ? words.folderOn(folder.name) : words.folderAsk(folder.name)}
        </p>
      )}
      <div className="backup-steps">
        {folder && permission && permission !== 'granted' && (
          <button type="button" className="button" onClick={run(() => requestFolderPermission(folder))}>
            {words.folderAllow}
          </button>
        )}
        <button type="button" className="button" onClick={run(folder ? disconnectFolder : chooseFolder)}>
          {folder ? words.folderStop : words.folderChoose}
        </button>
      </div>
      {failed && <p role="alert">{words.folderFailed}</p>}
    </section>
  );
}
