/** The user's remark on the open paper, rendered as Markdown or edited in a field that shows whether it is saved. */
import { useLayoutEffect, useRef, useState } from 'react';
import { useKeyAction } from '#components/keys/key-actions.ts';
import { useMessages } from '#components/use-messages.ts';
import { textLanguage } from '#core/text/text-language.ts';
import type { MarkedPaper } from '#state/library/store/mark.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { RemarkMarkdown } from '#ui/markdown/remark-markdown.tsx';
import { useRemark, type Writing } from './use-remark.ts';

export function RemarkField({ paper }: { paper: MarkedPaper }) {
  const words = useMessages('remarks');
  const writing = useRemark(paper);
  // A draft that survived a reload opens for editing.
  const [open, setOpen] = useState(writing.isDraft);
  // Editing has to wait for the library, or it would replace the saved remark.
  const { status } = useLibrary();
  const isLoaded = status !== 'waiting';
  useKeyAction('remark', isLoaded ? () => setOpen(true) : undefined);
  if (open) return <Field writing={writing} onEnd={() => setOpen(false)} />;
  if (writing.text.trim() === '')
    return (
      <button
        type="button"
        className="remark-add"
        aria-keyshortcuts="m"
        disabled={!isLoaded}
        onClick={() => setOpen(true)}
      >
        {words.write} <kbd className="key max-desk:hidden">m</kbd>
      </button>
    );
  return (
    <div className="remark-text">
      <p className="remark-head">
        <span>{words.label}</span>
        <button type="button" className="text-button" aria-keyshortcuts="m" onClick={() => setOpen(true)}>
          {words.edit}
        </button>
      </p>
      <RemarkMarkdown text={writing.text} lang={textLanguage(writing.text)} />
    </div>
  );
}

function Field({ writing, onEnd }: { writing: Writing; onEnd(): void }) {
  const words = useMessages('remarks');
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, state, write, save } = writing;
  // A layout effect, so that the field has the focus before the key after `m`.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  const end = () => {
    save();
    onEnd();
  };
  return (
    <div className="remark-text" data-open="">
      <textarea
        ref={field}
        aria-label={words.field}
        placeholder={words.hint}
        rows={3}
        value={text}
        onChange={({ target }) => write(target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          end();
        }}
      />
      <p className="remark-head" role={state === 'not-saved' ? 'alert' : 'status'} data-state={state}>
        <span>{words.states[state]}</span>
        <button type="button" className="text-button" onClick={state === 'not-saved' ? save : end}>
          {state === 'not-saved' ? words.retry : words.done}
        </button>
      </p>
    </div>
  );
}
