/** `/library/backup`: taking everything along as a file, bringing files in, handing over to another device, and the ways back. */

import { PlainPage } from '#components/plain-page.tsx';
import { useMessages } from '#components/use-messages.ts';
import './backup-page.css';
import { useLibrary } from '#state/library/store/use-library.ts';
import { ExportPart } from './export-part.tsx';
import { FolderPart } from './folder-part.tsx';
import { ImportPart } from './import-part.tsx';
import { IncomingPart } from './incoming-part.tsx';
import { AsidePart } from './quarantined-part.tsx';
import { StatesPart } from './states-part.tsx';
import { TransferPart } from './transfer-part.tsx';

export function BackupPage() {
  const words = useMessages('backup');
  const { status } = useLibrary();
  return (
    <PlainPage title={words.title} lead={words.lead} className="backup-page">
      {status === 'refused' && <p role="alert">{words.off}</p>}
      <IncomingPart />
      <ExportPart />
      <ImportPart />
      <TransferPart />
      <FolderPart />
      <StatesPart />
      <AsidePart />
    </PlainPage>
  );
}
