/** What the browser's tab and the reader's history call this place. */
import { splitPaperId } from '#contract/paper-id.ts';
import { sourceLabel } from '#contract/source.ts';
import { shownTitle } from '#parts/shown-title.ts';
import { useMessages } from '#parts/use-messages.ts';
import { usePreferences } from '#state/preferences/preferences.ts';
import type { Reading } from './use-reading.ts';

export function PageTitle({ reading }: { reading: Reading }) {
  const { app } = useMessages();
  const { titleFirst } = usePreferences();
  const { place, list, appearance } = reading;
  if (place.at === 'list') {
    const words = [list.day, list.source && sourceLabel(list.source), app.name];
    return <title>{words.filter(Boolean).join(' · ')}</title>;
  }
  const named = appearance && (shownTitle(appearance, titleFirst)?.text ?? splitPaperId(appearance.id)[1]);
  return <title>{named ? `${named} · ${app.name}` : app.name}</title>;
}
