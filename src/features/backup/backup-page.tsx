/** `/library/backup`: taking everything along as a file, bringing files in, handing over to another device, and the ways back. */
import './backup-page.css';
import { useMessages } from '#parts/use-messages.ts';
import { useLibrary } from '#state/library/use-library.ts';
import { AsidePart } from './aside-part.tsx';
import { ExportPart } from './export-part.tsx';
import { FolderPart } from './folder-part.tsx';
import { HandOffPart } from './hand-off-part.tsx';
import { ImportPart } from './import-part.tsx';
import { IncomingPart } from './incoming-part.tsx';
import { StatesPart } from './states-part.tsx';
import { useBackupMessages } from './use-backup-messages.ts';

export function BackupPage() {
  const { app } = useMessages();
  const words = useBackupMessages();
  const { status } = useLibrary();
  return (
    <main id="main" tabIndex={-1} className="settings">
      <title>{`${words.title} · ${app.name}`}</title>
      <div className="backup-page mx-auto max-w-160 px-5 py-10 desk:py-14">
        <h1 className="font-serif text-[1.6rem] font-semibold">{words.title}</h1>
        <p className="mt-1 mb-8 text-[0.88rem] text-faint">{words.lead}</p>
        {status === 'refused' && <p role="alert">{words.off}</p>}
        <IncomingPart />
        <ExportPart />
        <ImportPart />
        <HandOffPart />
        <FolderPart />
        <StatesPart />
        <AsidePart />
      </div>
    </main>
  );
}
