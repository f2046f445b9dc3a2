/** How much of the texts is on the device, in one quiet line; the reader may fetch them or let it be. */
import { useMessages } from '#components/use-messages.ts';
import type { TextsProgress } from '#state/search/use-texts-progress.ts';
import { ProgressLine } from '#ui/progress-line.tsx';

/** `hint` takes its place when all is here. */
export function TextsLine({ texts, hint }: { texts: TextsProgress; hint: string }) {
  const search = useMessages('search');
  const { state, rows, ofRows, load, stop } = texts;
  const percent = ofRows === 0 ? 0 : Math.floor((rows / ofRows) * 100);
  if (state === 'complete' || ofRows === 0) return <p className="search-hint">{hint}</p>;
  const words = {
    loading: search.texts(percent),
    waiting: search.textsWait(percent),
    saving: search.textsWait(percent),
    full: search.textsFull,
    failed: search.textsFailed,
  }[state];
  return (
    <p className="texts-line">
      <ProgressLine share={rows / ofRows} label={search.textsLabel} className="w-16" />
      <span>{words}</span>
      {state !== 'full' && (
        <button type="button" onClick={state === 'loading' ? stop : load}>
          {state === 'loading' ? search.pauseTexts : search.fetchTexts}
        </button>
      )}
    </p>
  );
}
