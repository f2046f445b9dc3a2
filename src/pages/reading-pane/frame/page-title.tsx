/** What the browser's tab and the reader's history call this place. */

import { shownTitle } from '#components/shown-title.ts';
import { useMessages } from '#components/use-messages.ts';
import { splitPaperId } from '#core/paper/paper-id.ts';
import type { OpenPaper } from '#pages/day/use-day-view.ts';
import { usePreferences } from '#state/preferences/preferences.ts';

interface Props {
  reading: OpenPaper;
  /** What the list is called, in words from the nearest to the widest. */
  list: readonly (string | undefined)[];
}

export function PageTitle({ reading, list }: Props) {
  const { app, reader } = useMessages('common');
  const { titleFirst } = usePreferences();
  const { place, appearance, paper } = reading;
  if (place.at !== 'paper') return <title>{[...list, app.name].filter(Boolean).join(' · ')}</title>;
  const named = appearance
    ? (shownTitle(appearance, titleFirst)?.text ?? splitPaperId(appearance.id)[1])
    : paper.data === null && reader.unknown;
  return <title>{named ? `${named} · ${app.name}` : app.name}</title>;
}
