/** How much of the full text is on the device, with a button to download the rest or to pause. */
import { useMessages } from '#components/use-messages.ts';
import type { TextsProgress } from '#state/search/use-texts-progress.ts';
import { ProgressLine } from '#ui/progress-line.tsx';

/** `hint` is shown instead once everything is on the device. */
export function FullTextLine({ texts, hint }: { texts: TextsProgress; hint: string }) {
  const search = useMessages('search');
  const { state, rows, totalRows, load, stop } = texts;
  const percent = totalRows === 0 ? 0 : Math.floor((rows / totalRows) * 100);
  if (state === 'complete' || totalRows === 0) return <p className="search-hint">{hint}</p>;
  const message = {
    loading: search.texts(percent),
    waiting: search.textsWait(percent),
    saving: search.textsWait(percent),
    full: search.textsFull,
    failed: search.textsFailed,
  }[state];
  return (
    <p className="texts-line">
      <ProgressLine share={rows / totalRows} label={search.textsLabel} className="w-16" />
      <span>{message}</span>
      {state !== 'full' && (
        <button type="button" onClick={state === 'loading' ? stop : load}>
          {state === 'loading' ? search.pauseTexts : search.fetchTexts}
        </button>
      )}
    </p>
  );
}
