/** A translator's note, as 朱批: red marginalia that expand in place. A native `<details>`, so that it works without JavaScript. */
import { type ReactNode, type ToggleEvent, useState } from 'react';
import './note.css';

interface NoteProps {
  label: string;
  /** Visible hints of what a click does: 展开, 收起. */
  openHint: string;
  closeHint: string;
  /** The key that toggles all notes. */
  shortcut?: string;
  /** Whether all notes are expanded; a note toggled by itself stays so until this changes. */
  allOpen: boolean;
  children: ReactNode;
}

export function Note({ label, openHint, closeHint, shortcut, allOpen, children }: NoteProps) {
  const [followed, setFollowed] = useState(allOpen);
  const [open, setOpen] = useState(allOpen);
  if (followed !== allOpen) {
    setFollowed(allOpen);
    setOpen(allOpen);
  }
  const onToggle = (event: ToggleEvent<HTMLDetailsElement>) => setOpen(event.currentTarget.open);
  return (
    <details className="note" open={open} onToggle={onToggle}>
      <summary>
        <span className="note-label">{label}</span>
        <span className="note-hint">
          {open ? closeHint : openHint}
          {shortcut && (
            <span className="note-key" aria-hidden="true">
              {shortcut}
            </span>
          )}
        </span>
      </summary>
      <div className="note-text">{children}</div>
    </details>
  );
}
