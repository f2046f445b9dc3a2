/** `/offline`: what is on the device, what to download, the storage, and how to install the app. */
import './offline-page.css';
import { PlainPage } from '#components/plain-page.tsx';
import { useMessages } from '#components/use-messages.ts';
import { BACKUP_PATH } from '#core/dataset/paths.ts';
import { useInstall } from '#state/offline/install-offer.ts';
import { safariStorage } from '#state/offline/safari-storage.ts';
import { useDeleteDownloads, useDownloaded } from '#state/offline/use-download.ts';
import { siteUrl } from '#state/url/base.ts';
import { DownloadChooser } from './download-chooser.tsx';
import { DownloadProgress } from './download-progress.tsx';
import { StoragePart } from './storage-part.tsx';

export function OfflinePage() {
  const words = useMessages('offline');
  return (
    <PlainPage title={words.title} lead={words.lead} className="offline-page">
      <Downloaded />
      <DownloadChooser />
      <DownloadProgress />
      <StoragePart />
      <InstallPart />
      <SafariPart />
    </PlainPage>
  );
}

function Downloaded() {
  const words = useMessages('offline');
  const downloaded = useDownloaded();
  const remove = useDeleteDownloads();
  if (!downloaded) return <p className="offline-kept">…</p>;
  const { days, papers, bytes, all } = downloaded;
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

/** What Safari does with the data of sites; only shown there. */
function SafariPart() {
  const words = useMessages('offline');
  const storage = safariStorage();
  if (!storage) return null;
  return (
    <section>
      <h2>{words.apple}</h2>
      <p>{storage === 'app' ? words.appleApp : words.appleTab}</p>
      <a className="button" href={siteUrl(BACKUP_PATH)}>
        {words.backup}
      </a>
    </section>
  );
}
