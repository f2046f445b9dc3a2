/** The bar at the bottom of a phone, within reach of the thumb: actions of the list, or of the open paper. */
import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { useMessages, withMessages } from '#components/use-messages.ts';
import type { MarkedPaper } from '#state/library/store/mark.ts';
import { setPreferences, usePreferences } from '#state/preferences/preferences.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import type { ReadingActions } from './use-reading-actions.ts';

const MarkBar = lazyPart(async () => {
  const { MarkBar } = await withMessages(import('#components/mark-button.tsx'), 'marks');
  return MarkBar;
});

const icon = { 'aria-hidden': true, size: 21, strokeWidth: 1.5 } as const;

export function Bar({ children }: { children: ReactNode }) {
  const { shell } = useMessages('common');
  return (
    <nav className="bottom-bar" aria-label={shell.bar}>
      {children}
    </nav>
  );
}

export function PaperBar({ actions, paper }: { actions: ReadingActions; paper: MarkedPaper | undefined }) {
  const { shell, reader } = useMessages('common');
  return (
    <>
      <button type="button" className="bar-item" onClick={actions.close}>
        <ArrowLeft {...icon} />
        {shell.list}
      </button>
      <MarkSlot paper={paper} />
      <NotesButton />
      <button type="button" className="bar-item" disabled={!actions.previous} onClick={actions.previous}>
        <ChevronLeft {...icon} />
        {reader.previous}
      </button>
      <button type="button" className="bar-item" disabled={!actions.next} onClick={actions.next}>
        <ChevronRight {...icon} />
        {reader.next}
      </button>
    </>
  );
}

/** Room for the two mark buttons, whose code is loaded later. */
function MarkSlot({ paper }: { paper: MarkedPaper | undefined }) {
  const blank = (
    <>
      <span className="bar-item" />
      <span className="bar-item" />
    </>
  );
  return <Suspense fallback={blank}>{paper ? <MarkBar paper={paper} /> : blank}</Suspense>;
}

export function NotesButton() {
  const { shell } = useMessages('common');
  const { notesOpen } = usePreferences();
  return (
    <button
      type="button"
      className="bar-item"
      aria-pressed={notesOpen}
      aria-label={shell.showNotes}
      onClick={() => setPreferences({ notesOpen: !notesOpen })}
    >
      <Glyph>{shell.noteGlyph}</Glyph>
      {shell.noteToggle}
    </button>
  );
}

/** A character that serves as an icon. */
export function Glyph({ children }: { children: string }) {
  return (
    <span aria-hidden="true" className="bar-glyph">
      {children}
    </span>
  );
}
