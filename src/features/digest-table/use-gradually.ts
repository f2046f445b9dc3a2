/** A long list appears at once and completes behind: the first screen of a page that is just loading does not wait for row 600. */
import { startTransition, useEffect, useState } from 'react';

const FIRST_ROWS = 40;

/** All rows once the list has been on the screen; before that the first ones, and those up to the row that must be in sight. */
export function useGradually<Row>(rows: readonly Row[], mustShow: number): readonly Row[] {
  const [whole, setWhole] = useState(false);
  useEffect(() => startTransition(() => setWhole(true)), []);
  return whole ? rows : rows.slice(0, Math.max(FIRST_ROWS, mustShow + FIRST_ROWS / 2));
}
