/** A translator's note as 朱批: red ink in the margin that unfolds in place. Natively a disclosure, so that it opens without a script too. */
import { type ReactNode, type ToggleEvent, useState } from 'react';
import './note.css';

interface NoteProps {
  label: string;
  /** What pressing does, for the eye: 展开, 收起; with the key that does it to all. */
  openHint: string;
  closeHint: string;
  shortcut?: string;
  /** What all notes are; this one's own choice holds until that changes. */
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
