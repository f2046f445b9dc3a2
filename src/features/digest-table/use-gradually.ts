/** A long list appears at once and completes behind: the first screen of a page that is just loading does not wait for row 600. */
import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

const FIRST_ROWS = 40;

/** All rows once the list has been on the screen; before that the first ones, and those up to the row that must be in sight. */
export function useGradually<Row>(rows: readonly Row[], mustShow: number): readonly Row[] {
  const [whole, setWhole] = useState(false);
  useEffect(() => {
    if (whole) return;
    startTransition(() => setWhole(true));
    // A key goes to the row that follows, which must be there by then, and marks that it sets would put off what completes behind.
    const complete = () => flushSync(() => setWhole(true));
    addEventListener('keydown', complete, { capture: true });
    return () => removeEventListener('keydown', complete, { capture: true });
  }, [whole]);
  return whole ? rows : rows.slice(0, Math.max(FIRST_ROWS, mustShow + FIRST_ROWS / 2));
}
