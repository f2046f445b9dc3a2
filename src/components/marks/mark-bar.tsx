/** Star and “read” of the open paper in the bar at the thumb. */
import type { MarkedPaper } from '#state/library/store/mark.ts';
import { MarkButton } from './mark-button.tsx';

export function MarkBar({ paper }: { paper: MarkedPaper }) {
  return (
    <>
      <MarkButton paper={paper} field="starred" className="bar-item" size={21} />
      <MarkButton paper={paper} field="read" className="bar-item" size={21} />
    </>
  );
}
