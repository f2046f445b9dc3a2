/** `/library/backup`: taking everything along as a file, bringing files in, handing over to another device, and the ways back. */
import { PlainPage } from '#components/plain-page.tsx';
import './backup-page.css';
import { useLibrary } from '#state/library/store/use-library.ts';
import { ExportPart } from './export-part.tsx';
import { FolderPart } from './folder-part.tsx';
import { ImportPart } from './import-part.tsx';
import { IncomingPart } from './incoming-part.tsx';
import { AsidePart } from './quarantined-part.tsx';
import { StatesPart } from './states-part.tsx';
import { HandOffPart } from './transfer-part.tsx';
import { useBackupMessages } from './use-backup-messages.ts';

export function BackupPage() {
  const words = useBackupMessages();
  const { status } = useLibrary();
  return (
    <PlainPage title={words.title} lead={words.lead} className="backup-page">
      {status === 'refused' && <p role="alert">{words.off}</p>}
      <IncomingPart />
      <ExportPart />
      <ImportPart />
      <HandOffPart />
      <FolderPart />
      <StatesPart />
      <AsidePart />
    </PlainPage>
  );
}
