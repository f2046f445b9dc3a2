/** How far the download is, in papers and bytes, and the reader's hold on it. */
import { useMessages } from '#components/use-messages.ts';
import { keeper } from '#state/offline/downloader.ts';
import { useKeepState } from '#state/offline/use-download.ts';
import { ProgressLine } from '#ui/progress-line.tsx';

export function KeepProgress() {
  const words = useMessages('offline');
  const { status, why, papers, ofPapers, files, ofFiles, bytes } = useKeepState();
  if (status === 'idle') return null;
  const going = status === 'running';
  const soFar = words.progress(papers, ofPapers, bytes);
  return (
    <section className="offline-progress">
      {(going || (status !== 'done' && ofFiles > 0)) && (
        <>
          <ProgressLine
            share={files / (ofFiles || 1)}
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
        {status === 'failed' && why && words.failed[why]}
      </p>
      <div className="offline-buttons">
        {status !== 'done' && (
          <>
            {/* One button, so that whoever pressed it stands on it still. */}
            <button
              type="button"
              className="button"
              onClick={() => (going ? keeper.pause() : keeper.resume())}
            >
              {going ? words.pause : words.resume}
            </button>
            <button type="button" className="button" onClick={() => keeper.cancel()}>
              {words.cancel}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
