/** A field with the tags in use below it: typed, chosen with the arrows, or touched. Stays open for the next tag. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { foldText } from '#core/query/fold.ts';
import { tagsInUse } from '#state/library/store/library-counts.ts';
import { tagName } from '#state/library/store/mark.ts';
import { useLibrary } from '#state/library/store/use-library.ts';

interface Props {
  /** Those that the paper bears already. */
  worn: readonly string[];
  onAdd(tag: string): void;
  /** `byKey`: the focus is still here. */
  onEnd(byKey: boolean): void;
}

const OFFERED = 12;

export function TagCombobox({ worn, onAdd, onEnd }: Props) {
  const words = useMessages('remarks');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(-1);
  const offered = useOffered(typed, worn);
  useEffect(() => field.current?.focus(), []);
  const add = (tag: string | undefined) => {
    if (tag !== undefined) onAdd(tag);
    setTyped('');
    setAt(-1);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt(stepped(at, step, offered.length));
    else if (event.key === 'Enter') add(offered[at]?.tag ?? tagName(typed));
    else if (event.key === 'Escape') onEnd(true);
    else return;
    event.preventDefault();
  };
  return (
    <div className="tag-combobox">
      <input
        ref={field}
        role="combobox"
        aria-label={words.newTag}
        aria-expanded={offered.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={at === -1 ? undefined : `${id} ${at}`}
        placeholder={words.newTag}
        autoComplete="off"
        enterKeyHint="done"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          // What was typed is meant, also where the reader goes on without Enter.
          const tag = tagName(typed);
          if (tag !== undefined) onAdd(tag);
          onEnd(false);
        }}
      />
      <div id={id} role="listbox" aria-label={words.tagsInUse}>
        {offered.map(({ tag, count }, place) => (
          <button
            key={tag}
            id={`${id} ${place}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
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

/** Those in use that hold what is typed, and that the paper does not bear. */
function useOffered(typed: string, worn: readonly string[]) {
  const { marks } = useLibrary();
  const wanted = foldText(typed);
  return tagsInUse(marks.values())
    .filter(({ tag }) => !worn.includes(tag) && foldText(tag).includes(wanted))
    .slice(0, OFFERED);
}

/** Before the first and behind the last lies the field itself. */
function stepped(at: number, by: number, count: number): number {
  return ((at + 1 + by + count + 1) % (count + 1)) - 1;
}
