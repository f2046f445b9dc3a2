/** What keys mean wherever papers are on the screen: going elsewhere, and how titles and notes are shown. */
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

/** The day's list that a place shows; the newest where it shows none. */
function dayListOf(place: Place): ListPlace {
  if (place.at === 'list') return listOf(place);
  return (place.at === 'paper' && place.from) || {};
}
