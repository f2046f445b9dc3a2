/** The keys of every page that shows papers: to other pages, and how titles and notes are shown. */
import { useKeyAction } from '#components/keys/key-actions.ts';
import { setPreferences, usePreferences } from '#state/preferences/preferences.ts';
import { type ListPlace, listOf, type Place } from '#state/url/place.ts';
import { useGo } from '#state/url/use-go.ts';
import { usePlace } from '#state/url/use-place.ts';

export function usePageKeys(): void {
  const go = useGo();
  const place = usePlace();
  const { notesOpen, titleFirst } = usePreferences();
  useKeyAction('goDay', () => go({ at: 'list' }));
  useKeyAction('goAll', () => go({ at: 'all', filters: {} }));
  useKeyAction('goStarred', () => go({ at: 'starred' }));
  useKeyAction('goLibrary', () => go({ at: 'library' }));
  useKeyAction('goSkim', place.at === 'skim' ? undefined : () => go({ at: 'skim', ...dayListOf(place) }));
  useKeyAction('notes', () => setPreferences({ notesOpen: !notesOpen }));
  useKeyAction('titleLanguage', () => setPreferences({ titleFirst: titleFirst === 'zh' ? 'en' : 'zh' }));
}

/** The day's list on the screen, or the one that the open paper came from; without either, the newest day's. */
function dayListOf(place: Place): ListPlace {
  if (place.at === 'list') return listOf(place);
  return (place.at === 'paper' && place.from) || {};
}
