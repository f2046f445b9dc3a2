/** Whether waiting takes so long that a loading indicator should be shown; a short wait should not flash one. */
import { useEffect, useState } from 'react';

const UNNOTICED_MS = 150;

/** `after`: milliseconds. */
export function useLate(waiting: boolean, after = UNNOTICED_MS): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), after);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waiting, after]);
  return waiting && late;
}
