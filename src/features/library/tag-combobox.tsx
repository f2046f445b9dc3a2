/** A combobox for tags: type one, or choose one in use with the arrow keys or a click. It stays open for the next tag. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { foldText } from '#core/query/fold.ts';
import { tagsInUse } from '#state/library/store/library-counts.ts';
import { tagName } from '#state/library/store/mark.ts';
import { useLibrary } from '#state/library/store/use-library.ts';

interface Props {
  /** Tags that the paper already has. */
  present: readonly string[];
  onAdd(tag: string): void;
  /** `byKey`: ended by a key, so that the focus must be moved. */
  onEnd(byKey: boolean): void;
}

const MAX_SUGGESTIONS = 12;

export function TagCombobox({ present, onAdd, onEnd }: Props) {
  const words = useMessages('remarks');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  // Position of the selected suggestion, or -1 for the field itself.
  const [selected, setSelected] = useState(-1);
  const suggestions = useSuggestions(typed, present);
  useEffect(() => field.current?.focus(), []);
  const add = (tag: string | undefined) => {
    if (tag !== undefined) onAdd(tag);
    setTyped('');
    setSelected(-1);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setSelected(move(selected, step, suggestions.length));
    else if (event.key === 'Enter') add(suggestions[selected]?.tag ?? tagName(typed));
    else if (event.key === 'Escape') onEnd(true);
    else return;
    event.preventDefault();
  };
  return (
    <div className="tag-combobox">
      <input
        ref={field}
        role="combobox"
        className="text-field"
        aria-label={words.newTag}
        aria-expanded={suggestions.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={selected === -1 ? undefined : `${id} ${selected}`}
        placeholder={words.newTag}
        autoComplete="off"
        enterKeyHint="done"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setSelected(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          // Typed text counts even without Enter.
          const tag = tagName(typed);
          if (tag !== undefined) onAdd(tag);
          onEnd(false);
        }}
      />
      <div id={id} role="listbox" aria-label={words.tagsInUse}>
        {suggestions.map(({ tag, count }, index) => (
          <button
            key={tag}
            id={`${id} ${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === selected}
            className="tag-chip"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => add(tag)}
          >
            #{tag} <b>{count}</b>
          </button>
        ))}
      </div>
    </div>
  );
}

/** Tags in use that contain the typed text and that the paper does not have. */
function useSuggestions(typed: string, present: readonly string[]) {
  const { marks } = useLibrary();
  const wanted = foldText(typed);
  return tagsInUse(marks.values())
    .filter(({ tag }) => !present.includes(tag) && foldText(tag).includes(wanted))
    .slice(0, MAX_SUGGESTIONS);
}

/** Cycles through the suggestions and the field itself (-1). */
function move(position: number, step: number, count: number): number {
  return ((position + 1 + step + count + 1) % (count + 1)) - 1;
}
