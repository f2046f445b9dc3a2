/** The search field of every page. On a phone it is an icon that expands over the head when tapped. */
import './search-field.css';
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, Suspense, useRef, useState } from 'react';
import { useKeyAction } from '#components/keys/key-actions.ts';
import { useMessages, withMessages } from '#components/use-messages.ts';
import { placeHref } from '#state/url/href.ts';
import { requestFirstHit, searchOf, useSearchPlace, useTypeQuery } from '#state/url/query-draft.ts';
import { useGo, useGoBack } from '#state/url/use-go.ts';
import { usePlace } from '#state/url/use-place.ts';
import { lazyPart } from '#ui/lazy-part.tsx';

const SearchStart = lazyPart(async () => {
  const { SearchStart } = await withMessages(import('#features/search/search-start.tsx'), 'search');
  return SearchStart;
});

const NARROW = '(width < 900px)';

export function SearchField() {
  const { search } = useMessages('common');
  const input = useRef<HTMLInputElement>(null);
  const { value, typed, clear, submit, attributes } = useField(input);
  const expand = useExpand();
  const [hasFocus, setHasFocus] = useState(false);
  // Outside of the search page, the field offers recent searches and examples.
  const offers = useSearchPlace() === undefined && hasFocus;
  return (
    // biome-ignore lint/a11y/useSemanticElements: some supported browsers do not know the <search> element
    <form
      role="search"
      className="search-field"
      action={placeHref({ at: 'search', text: '' })}
      onSubmit={submit}
      onFocus={() => setHasFocus(true)}
      onBlur={({ currentTarget, relatedTarget }) => setHasFocus(currentTarget.contains(relatedTarget))}
      onKeyDown={leaveByKey}
    >
      <label>
        <Search aria-hidden="true" size={16} strokeWidth={1.6} />
        <span className="sr-only">{search.label}</span>
        <input
          ref={input}
          type="search"
          name="q"
          placeholder={search.placeholder}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          aria-keyshortcuts="/"
          value={value}
          onChange={typed}
          onClick={expand}
          {...attributes}
        />
      </label>
      {value === '' ? (
        <span className="key" aria-hidden="true">
          /
        </span>
      ) : (
        <button type="button" className="search-clear" aria-label={search.clear} onClick={clear}>
          <X aria-hidden="true" size={16} strokeWidth={1.6} />
        </button>
      )}
      {offers && (
        // biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus in the field, or the panel would close before the click
        <div className="search-panel" onMouseDown={(event) => event.preventDefault()}>
          <Suspense>
            <SearchStart isPage={false} />
          </Suspense>
        </div>
      )}
    </form>
  );
}

/** Searches while typing, but not for the intermediate text of an input method. */
function useField(input: React.RefObject<HTMLInputElement | null>) {
  const text = useSearchPlace()?.text ?? '';
  const { type, settle } = useTypeQuery();
  const [composing, setComposing] = useState<string>();
  const commit = (words: string) => {
    setComposing(undefined);
    type(words);
  };
  useKeyAction('search', () => {
    input.current?.focus();
    input.current?.select();
  });
  return {
    value: composing ?? text,
    typed: ({ target, nativeEvent }: React.ChangeEvent<HTMLInputElement>) => {
      if ((nativeEvent as InputEvent).isComposing) setComposing(target.value);
      else commit(target.value);
    },
    clear: () => {
      commit('');
      input.current?.focus();
    },
    submit: (event: React.FormEvent) => {
      event.preventDefault();
      settle();
      if (text.trim() === '') return;
      // The focus moves to the first hit; on a phone, this hides the keyboard.
      input.current?.blur();
      if (!matchMedia(NARROW).matches) requestFirstHit(true);
    },
    attributes: {
      onCompositionStart: () => setComposing(text),
      onCompositionEnd: (event: React.CompositionEvent<HTMLInputElement>) =>
        commit(event.currentTarget.value),
      onBlur: settle,
    },
  };
}

/** On a phone, a tap opens the search page at once; on a desktop, the list stays until something is typed. */
function useExpand(): () => void {
  const place = usePlace();
  const go = useGo();
  const goBack = useGoBack();
  return () => {
    if (place.at === 'search' || !matchMedia(NARROW).matches) return;
    const within = searchOf(place);
    if (within) goBack(within);
    else go({ at: 'search', text: '' });
  };
}

/** `Esc` leaves the field and keeps its text; arrow keys move the focus into the panel or the hits. */
function leaveByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.nativeEvent.isComposing || event.keyCode === 229) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    (document.activeElement as HTMLElement | null)?.blur();
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const entries = [
    ...document.querySelectorAll<HTMLElement>('.search-panel [data-entry], #list [data-entry]'),
  ];
  const focused = entries.indexOf(document.activeElement as HTMLElement);
  const entry = entries[focused + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!entry) return;
  event.preventDefault();
  entry.focus();
}
