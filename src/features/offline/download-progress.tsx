/** How far the download is, in papers and bytes, and the reader's hold on it. */
import { useMessages } from '#components/use-messages.ts';
import { downloader } from '#state/offline/downloader.ts';
import { useDownloadState } from '#state/offline/use-download.ts';
import { ProgressLine } from '#ui/progress-line.tsx';

export function DownloadProgress() {
  const words = useMessages('offline');
  const { status, reason, papers, totalPapers, files, totalFiles, bytes } = useDownloadState();
  if (status === 'idle') return null;
  const going = status === 'running';
  const soFar = words.progress(papers, totalPapers, bytes);
  return (
    <section className="offline-progress">
      {(going || (status !== 'done' && totalFiles > 0)) && (
        <>
          <ProgressLine
            share={files / (totalFiles || 1)}
            label={words.progressLabel}
            text={soFar}
            className="w-full"
          />
          <p>{soFar}</p>
        </>
      )}
      <p role="status">
        {status === 'paused' && words.paused}
        {status === 'done' && words.done}
        {status === 'failed' && reason && words.failed[reason]}
      </p>
      <div className="offline-buttons">
        {status !== 'done' && (
          <>
            {/* One button, so that whoever pressed it stands on it still. */}
            <button
              type="button"
              className="button"
              onClick={() => (going ? downloader.pause() : downloader.resume())}
            >
              {going ? words.pause : words.resume}
            </button>
            <button type="button" className="button" onClick={() => downloader.cancel()}>
              {words.cancel}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
