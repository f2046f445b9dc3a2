/** Buttons for the star and read marks. A button appears pressed once the mark is saved. */
import { Check, Star } from 'lucide-react';
import { useMessages } from '#components/use-messages.ts';
import { isMarked, type MarkedPaper, type MarkField } from '#state/library/store/mark.ts';
import { mark, useLibrary } from '#state/library/store/use-library.ts';

interface Props {
  paper: MarkedPaper;
  field: MarkField;
  className: string;
  /** Size of the icon, in pixels. */
  size: number;
}

const KEYS: Readonly<Record<MarkField, string>> = { read: 'x', starred: 's' };

export function MarkButton({ paper, field, className, size }: Props) {
  const words = useMessages('marks');
  const { marks, status } = useLibrary();
  const pressed = isMarked(marks.get(paper.id), field);
  const name = field === 'starred' ? words.star : words.read;
  const icon = { 'aria-hidden': true, size, strokeWidth: pressed && field === 'read' ? 2.2 : 1.5 } as const;
  return (
    <button
      type="button"
      className={className}
      data-mark={field}
      aria-pressed={pressed}
      aria-label={name}
      title={`${name} (${KEYS[field]})`}
      disabled={status === 'waiting'}
      onClick={() => void mark(field, !pressed, [paper])}
    >
      {field === 'starred' ? (
        <Star {...icon} fill={pressed ? 'currentColor' : 'none'} />
      ) : (
        <Check {...icon} />
      )}
      {field === 'starred' && pressed ? words.starred : name}
    </button>
  );
}

/** The buttons of the open paper, in the bar at the bottom of the screen. */
export function MarkBar({ paper }: { paper: MarkedPaper }) {
  return (
    <>
      <MarkButton paper={paper} field="starred" className="bar-item" size={21} />
      <MarkButton paper={paper} field="read" className="bar-item" size={21} />
    </>
  );
}
