/** The progress of the download, with buttons to pause, resume and cancel it. */
import { useMessages } from '#components/use-messages.ts';
import { downloader } from '#state/offline/downloader.ts';
import { useDownloadState } from '#state/offline/use-download.ts';
import { ProgressLine } from '#ui/progress-line.tsx';

export function DownloadProgress() {
  const words = useMessages('offline');
  const { status, reason, papers, totalPapers, files, totalFiles, bytes } = useDownloadState();
  if (status === 'idle') return null;
  const isRunning = status === 'running';
  const progress = words.progress(papers, totalPapers, bytes);
  return (
    <section className="offline-progress">
      {(isRunning || (status !== 'done' && totalFiles > 0)) && (
        <>
          <ProgressLine
            share={files / (totalFiles || 1)}
            label={words.progressLabel}
            text={progress}
            className="w-full"
          />
          <p>{progress}</p>
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
            {/* One button for both, so that it keeps the focus. */}
            <button
              type="button"
              className="button"
              onClick={() => (isRunning ? downloader.pause() : downloader.resume())}
            >
              {isRunning ? words.pause : words.resume}
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
