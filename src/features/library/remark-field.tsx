/** The reader's remark on the open paper: read as Markdown, written in a field that says what is on the disk. */
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
  // A text that a reload interrupted is there to be written on.
  const [open, setOpen] = useState(writing.isDraft);
  // Before the kept remark is known, writing would take its place.
  const { status } = useLibrary();
  const able = status !== 'waiting';
  useKeyAction('remark', able ? () => setOpen(true) : undefined);
  if (open) return <Field writing={writing} onEnd={() => setOpen(false)} />;
  if (writing.text.trim() === '')
    return (
      <button
        type="button"
        className="own-add"
        aria-keyshortcuts="m"
        disabled={!able}
        onClick={() => setOpen(true)}
      >
        {words.write} <kbd className="key max-desk:hidden">m</kbd>
      </button>
    );
  return (
    <div className="own-remark">
      <p className="own-head">
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
  // Before the next key: whoever presses `m` writes on at once.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  const end = () => {
    save();
    onEnd();
  };
  return (
    <div className="own-remark" data-open="">
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
      <p className="own-head" role={state === 'not-saved' ? 'alert' : 'status'} data-state={state}>
        <span>{words.states[state]}</span>
        <button type="button" className="text-button" onClick={state === 'not-saved' ? save : end}>
          {state === 'not-saved' ? words.retry : words.done}
        </button>
      </p>
    </div>
  );
}
