/** The sheet behind `?`: every key there is. */
import { X } from 'lucide-react';
import { type RefObject, Suspense, useState } from 'react';
import { useMessages } from '#parts/use-messages.ts';
import { lazyPart } from '#ui/lazy-part.tsx';

const KeyList = lazyPart(async () => {
  const { KeyList } = await import('#parts/keys/key-list.tsx');
  return KeyList;
});

export function KeySheet({ ref }: { ref: RefObject<HTMLDialogElement | null> }) {
  const { shell } = useMessages();
  const [open, setOpen] = useState(false);
  const close = () => ref.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the sheet closes it; Esc does for the keyboard
    <dialog
      ref={ref}
      aria-labelledby="key-sheet-title"
      className="sheet"
      onToggle={(event) => setOpen(event.newState === 'open')}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <div className="p-6">
        <div className="mb-4 flex items-center justify-between">
          <h2 id="key-sheet-title" className="font-serif text-[1.25rem] font-semibold">
            {shell.keys}
          </h2>
          <button type="button" className="icon-button -mr-2" aria-label={shell.close} onClick={close}>
            <X aria-hidden="true" size={19} strokeWidth={1.5} />
          </button>
        </div>
        <Suspense fallback={<div className="h-80" />}>{open && <KeyList />}</Suspense>
      </div>
    </dialog>
  );
}
