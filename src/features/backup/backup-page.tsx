/** `/library/backup`: export to a file, import, transfer to another device, backups in a folder, and snapshots to restore. */
import './backup-page.css';
import { PlainPage } from '#components/plain-page.tsx';
import { useMessages } from '#components/use-messages.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { ExportPart } from './export-part.tsx';
import { FolderPart } from './folder-part.tsx';
import { ImportPart } from './import-part.tsx';
import { QuarantinedPart } from './quarantined-part.tsx';
import { ReceivedPart } from './received-part.tsx';
import { SnapshotsPart } from './snapshots-part.tsx';
import { TransferPart } from './transfer-part.tsx';

export function BackupPage() {
  const words = useMessages('backup');
  const { status } = useLibrary();
  return (
    <PlainPage title={words.title} lead={words.lead} className="backup-page">
      {status === 'refused' && <p role="alert">{words.off}</p>}
      <ReceivedPart />
      <ExportPart />
      <ImportPart />
      <TransferPart />
      <FolderPart />
      <SnapshotsPart />
      <QuarantinedPart />
    </PlainPage>
  );
}
