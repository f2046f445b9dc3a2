/** The head of every page: name, navigation, search field, tools. */
import { ArrowLeft, Keyboard, Settings2 } from 'lucide-react';
import { NewestDayName } from '#components/newest-day-name.tsx';
import { useMessages } from '#components/use-messages.ts';
import { setPreferences, usePreferences } from '#state/preferences/preferences.ts';
import { placeHref } from '#state/url/href.ts';
import { useLeave } from '#state/url/use-go.ts';
import { usePlace } from '#state/url/use-place.ts';
import { SearchField } from './search-field.tsx';

const icon = { 'aria-hidden': true, size: 19, strokeWidth: 1.5 } as const;

export function Masthead({ onKeys }: { onKeys(): void }) {
  const { shell, search } = useMessages('common');
  const leave = useLeave();
  const { notesOpen } = usePreferences();
  const place = usePlace();
  const atNewest = place.at === 'list' && place.day === undefined;
  const notes = notesOpen ? shell.hideNotes : shell.showNotes;
  return (
    <header className="masthead" data-search={place.at === 'search' || undefined}>
      <button
        type="button"
        className="icon-button search-leave"
        aria-label={search.leave}
        onClick={() => leave({ at: 'list' })}
      >
        <ArrowLeft {...icon} />
      </button>
      <a href={placeHref({ at: 'list' })} className="masthead-name">
        <Wordmark />
      </a>
      <nav aria-label={shell.nav} className="masthead-nav">
        <a href={placeHref({ at: 'list' })} aria-current={atNewest ? 'page' : undefined}>
          <NewestDayName />
        </a>
        <a
          href={placeHref({ at: 'all', filters: {} })}
          aria-current={place.at === 'all' ? 'page' : undefined}
        >
          {shell.all}
        </a>
        <a href={placeHref({ at: 'starred' })} aria-current={place.at === 'starred' ? 'page' : undefined}>
          {shell.starred}
        </a>
      </nav>
      <div className="masthead-tools">
        <SearchField />
        <button
          type="button"
          className="icon-button max-desk:hidden"
          aria-pressed={notesOpen}
          aria-label={shell.showNotes}
          title={`${notes} (n)`}
          onClick={() => setPreferences({ notesOpen: !notesOpen })}
        >
          <span aria-hidden="true" className="font-serif text-[0.95rem] leading-none">
            {shell.noteGlyph}
          </span>
        </button>
        <button
          type="button"
          className="icon-button max-desk:hidden"
          aria-label={shell.keys}
          title={`${shell.keys} (?)`}
          onClick={onKeys}
        >
          <Keyboard {...icon} />
        </button>
        <a
          className="icon-button"
          href={placeHref({ at: 'settings' })}
          aria-label={shell.settings}
          title={shell.settings}
          aria-current={place.at === 'settings' ? 'page' : undefined}
        >
          <Settings2 {...icon} />
        </a>
      </div>
    </header>
  );
}

function Wordmark() {
  const { wordmark } = useMessages('common').app;
  const [first, second] = wordmark;
  return (
    <span className="font-serif text-[1.15rem] font-semibold tracking-wide [&:lang(zh)]:tracking-[0.12em]">
      {first}
      <span className="text-cinnabar">{second}</span>
    </span>
  );
}
