/** The sheet with all keyboard shortcuts (`?`), open while it is mounted. */
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { KeyList } from '#components/keys/key-list.tsx';
import { useMessages } from '#components/use-messages.ts';

export function KeySheet({ onClose }: { onClose(): void }) {
  const { shell } = useMessages('common');
  const keys = useMessages('keys');
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => sheet.current?.showModal(), []);
  const close = () => sheet.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the sheet closes it; Esc does for the keyboard
    <dialog
      ref={sheet}
      aria-labelledby="key-sheet-title"
      className="sheet"
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <div className="p-6">
        <div className="mb-4 flex items-center justify-between">
          <h2 id="key-sheet-title" className="font-serif text-[1.25rem] font-semibold">
            {shell.keys}
          </h2>
          <button type="button" className="icon-button -mr-2" aria-label={keys.close} onClick={close}>
            <X aria-hidden="true" size={19} strokeWidth={1.5} />
          </button>
        </div>
        <KeyList />
      </div>
    </dialog>
  );
}
