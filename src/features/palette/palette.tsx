/** The command palette (Ctrl-K): commands with their keys, and the typed text as a day, a paper or a search. */
import './palette.css';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { today } from '#components/days.ts';
import { canRunKeyAction, runKeyAction } from '#components/keys/key-actions.ts';
import { KEY_MAP, keyLabel } from '#components/keys/key-map.ts';
import { useMessages } from '#components/use-messages.ts';
import { useManifest } from '#state/archive/use-archive.ts';
import { useGo } from '#state/url/use-go.ts';
import { namedPlaces } from './palette-places.ts';

interface Entry {
  id: string;
  words: string;
  keys: readonly string[];
  run(): void;
}

export function Palette({ onClose }: { onClose(): void }) {
  const words = useMessages('keys').palette;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [position, setPosition] = useState(0);
  const entries = useEntries(typed);
  const chosen = entries[Math.min(position, entries.length - 1)];
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    // Closing first restores the focus, which commands act on.
    dialog.current?.close();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 && event.key !== 'Enter') return;
    event.preventDefault();
    if (step === 0) run(chosen);
    else setPosition((Math.min(position, entries.length - 1) + step + entries.length) % entries.length);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the palette closes it; Esc does for the keyboard
    <dialog
      ref={dialog}
      className="palette"
      aria-label={words.label}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && dialog.current?.close()}
    >
      <input
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={chosen && `${id}-${chosen.id}`}
        aria-label={words.label}
        aria-autocomplete="list"
        placeholder={words.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setPosition(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Entries {...{ id, entries, chosen }} onRun={run} />
    </dialog>
  );
}

interface EntriesProps {
  id: string;
  entries: readonly Entry[];
  chosen: Entry | undefined;
  onRun(entry: Entry): void;
}

function Entries({ id, entries, chosen, onRun }: EntriesProps) {
  const words = useMessages('keys').palette;
  const active = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls whenever another entry is chosen
  useEffect(() => {
    active.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.id]);
  return (
    // The focus stays in the field; aria-activedescendant tells which entry is chosen.
    <div id={id} role="listbox" aria-label={words.entries} tabIndex={-1}>
      {entries.map((entry) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
        <div
          key={entry.id}
          ref={entry === chosen ? active : undefined}
          id={`${id}-${entry.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={entry === chosen}
          onClick={() => onRun(entry)}
        >
          <span>{entry.words}</span>
          <span aria-hidden="true">
            {entry.keys.map((key) => (
              <kbd key={key} className="key">
                {keyLabel(key)}
              </kbd>
            ))}
          </span>
        </div>
      ))}
    </div>
  );
}

/** The named day or paper first, then matching commands, and last a search. */
function useEntries(typed: string): Entry[] {
  const { actions, palette: words } = useMessages('keys');
  const go = useGo();
  const { data } = useManifest();
  const named = namedPlaces(typed, { today: today(), days: data?.days ?? [] }).map(
    ({ kind, name, place }): Entry => {
      return { id: kind, words: words[kind](name), keys: [], run: () => go(place) };
    },
  );
  const wanted = typed.trim().toLowerCase();
  const commands = KEY_MAP.filter(({ action }) => action !== 'palette' && canRunKeyAction(action))
    .map(({ action, sequences: [keysOf = []] }): Entry => {
      return { id: action, words: actions[action], keys: keysOf, run: () => runKeyAction(action) };
    })
    .filter((entry) => entry.words.toLowerCase().includes(wanted));
  return [
    ...named.filter(({ id }) => id !== 'search'),
    ...commands,
    ...named.filter(({ id }) => id === 'search'),
  ];
}
