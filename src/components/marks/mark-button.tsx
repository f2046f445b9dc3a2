/** Star and “read” as buttons. They are pressed once the mark is on the disk, not before. */

import { Check, Star } from 'lucide-react';
import { useMessages } from '#components/use-messages.ts';
import { isMarked, type MarkedPaper, type MarkField } from '#state/library/store/mark.ts';
import { mark, useLibrary } from '#state/library/store/use-library.ts';

interface Props {
  paper: MarkedPaper;
  field: MarkField;
  className: string;
  /** Of the icon, in pixels. */
  size: number;
}

const KEYS: Readonly<Record<MarkField, string>> = { read: 'x', starred: 's' };

export function MarkButton({ paper, field, className, size }: Props) {
  const words = useMessages('library');
  const { marks, status } = useLibrary();
  const is = isMarked(marks.get(paper.id), field);
  const name = field === 'starred' ? words.star : words.read;
  const icon = { 'aria-hidden': true, size, strokeWidth: is && field === 'read' ? 2.2 : 1.5 } as const;
  return (
    <button
      type="button"
      className={className}
      data-mark={field}
      aria-pressed={is}
      aria-label={name}
      title={`${name} (${KEYS[field]})`}
      disabled={status === 'waiting'}
      onClick={() => void mark(field, !is, [paper])}
    >
      {field === 'starred' ? <Star {...icon} fill={is ? 'currentColor' : 'none'} /> : <Check {...icon} />}
      {field === 'starred' && is ? words.starred : name}
    </button>
  );
}
