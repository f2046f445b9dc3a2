/** Whether something is waited for so long that it should be said: what comes within a blink needs no word. */
import { useEffect, useState } from 'react';

const BLINK_MS = 150;

export function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), BLINK_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waiting]);
  return waiting && late;
}
