/** `/offline`: what this device keeps, what it should keep, how much room there is, and how to install the reader. */

import { PlainPage } from '#components/plain-page.tsx';
import { useMessages } from '#components/use-messages.ts';
import './offline-page.css';
import { BACKUP_PATH } from '#core/dataset/paths.ts';
import { useInstall } from '#state/offline/install-offer.ts';
import { safariStorage } from '#state/offline/safari-storage.ts';
import { useDeleteDownloads, useDownloaded } from '#state/offline/use-download.ts';
import { siteUrl } from '#state/url/base.ts';
import { KeepChooser } from './download-chooser.tsx';
import { DownloadProgress } from './download-progress.tsx';
import { StoragePart } from './storage-part.tsx';

export function OfflinePage() {
  const words = useMessages('offline');
  return (
    <PlainPage title={words.title} lead={words.lead} className="offline-page">
      <KeptLine />
      <KeepChooser />
      <DownloadProgress />
      <StoragePart />
      <InstallPart />
      <ApplePart />
    </PlainPage>
  );
}

function KeptLine() {
  const words = useMessages('offline');
  const kept = useDownloaded();
  const remove = useDeleteDownloads();
  if (!kept) return <p className="offline-kept">…</p>;
  const { days, papers, bytes, all } = kept;
  const line = all ? words.keptAll(papers, bytes) : words.kept(days, papers, bytes);
  return (
    <div className="offline-kept">
      <p role="status">{days === 0 ? words.nothingKept : line}</p>
      {days > 0 && (
        <button type="button" className="button" title={words.removeHint} onClick={() => void remove()}>
          {words.remove}
        </button>
      )}
    </div>
  );
}

function InstallPart() {
  const words = useMessages('offline');
  const install = useInstall();
  if (!install) return null;
  return (
    <section>
      <h2>{words.install}</h2>
      <p>{words.installHint}</p>
      <button type="button" className="button" onClick={install}>
        {words.installNow}
      </button>
    </section>
  );
}

/** Only where it is so. */
function ApplePart() {
  const words = useMessages('offline');
  const store = safariStorage();
  if (!store) return null;
  return (
    <section>
      <h2>{words.apple}</h2>
      <p>{store === 'app' ? words.appleApp : words.appleTab}</p>
      <a className="button" href={siteUrl(BACKUP_PATH)}>
        {words.backup}
      </a>
    </section>
  );
}
