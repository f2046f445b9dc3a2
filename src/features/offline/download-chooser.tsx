/** The choice of what to download: a number of newest days, the starred papers, or the whole archive. */
import { type FormEvent, useId, useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { useManifest } from '#state/archive/use-archive.ts';
import { DEFAULT_DAYS, type DownloadChoice } from '#state/offline/download-choice.ts';
import { downloader } from '#state/offline/downloader.ts';
import { useDownloadState } from '#state/offline/use-download.ts';
import { siteSettings } from '#state/page-settings.ts';

export function DownloadChooser() {
  const words = useMessages('offline');
  const { choice, status } = useDownloadState();
  const [kind, setKind] = useState<DownloadChoice['kind']>(choice?.kind ?? 'days');
  const [days, setDays] = useState(
    choice?.kind === 'days' ? choice.days : (siteSettings.offlineDays ?? DEFAULT_DAYS),
  );
  const name = useId();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    downloader.start(kind === 'days' ? { kind, days } : { kind });
  };
  return (
    <form onSubmit={onSubmit}>
      <fieldset>
        <legend>{words.choose}</legend>
        <label className="choice">
          <input type="radio" name={name} checked={kind === 'days'} onChange={() => setKind('days')} />
          <span>
            {words.newest}
            <input
              type="number"
              className="text-field offline-days"
              aria-label={words.dayNumber}
              min={1}
              max={3650}
              required
              value={days || ''}
              onFocus={() => setKind('days')}
              onChange={(event) => setDays(Number(event.target.value))}
            />
            {words.days}
          </span>
        </label>
        {(['starred', 'all'] as const).map((option) => (
          <label key={option} className="choice">
            <input type="radio" name={name} checked={kind === option} onChange={() => setKind(option)} />
            {words[option]}
          </label>
        ))}
        <Totals />
      </fieldset>
      <button type="submit" className="button" disabled={status === 'running'}>
        {choice ? words.update : words.start}
      </button>
      <p className="hint">{words.search}</p>
    </form>
  );
}

function Totals() {
  const words = useMessages('offline');
  const { data } = useManifest();
  return data ? <p className="hint">{words.totals(data.days.length, data.totals.papers)}</p> : null;
}
