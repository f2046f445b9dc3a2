/** Whether something is waited for so long that it should be said, or be done without: what comes within a blink needs no word. */
import { useEffect, useState } from 'react';

const BLINK_MS = 150;

/** `after`: milliseconds. */
export function useLate(waiting: boolean, after = BLINK_MS): boolean {
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
