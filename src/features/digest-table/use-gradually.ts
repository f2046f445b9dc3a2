/** Renders the first rows of a long list at once and the rest in the background, so that the first paint does not wait for row 600. */
import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

const FIRST_ROWS = 40;

/** All rows after the first paint; before that, the first ones and those up to `mustShow`, the position of the row to scroll to. */
export function useGradually<Row>(rows: readonly Row[], mustShow: number): readonly Row[] {
  const [isComplete, setComplete] = useState(false);
  useEffect(() => {
    if (isComplete) return;
    startTransition(() => setComplete(true));
    // A key may move to the next row, which must be rendered by then; and its marks would delay the transition.
    const complete = () => flushSync(() => setComplete(true));
    addEventListener('keydown', complete, { capture: true });
    return () => removeEventListener('keydown', complete, { capture: true });
  }, [isComplete]);
  return isComplete ? rows : rows.slice(0, Math.max(FIRST_ROWS, mustShow + FIRST_ROWS / 2));
}
