/** A title as plain text, for the page title and for sharing. The code is loaded with the first title that needs it. */
import { useEffect, useState } from 'react';
import { MARKS } from './lazy-title.tsx';

/** The text as written, until the code is loaded. */
export function useDisplayText(text: string): string {
  const [shown, setShown] = useState<{ source: string; text: string }>();
  useEffect(() => {
    if (!MARKS.test(text)) return;
    let isCurrent = true;
    void import('#core/text/display-text.ts').then(
      ({ displayText }) => isCurrent && setShown({ source: text, text: displayText(text) }),
      // Offline, and not cached.
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return shown?.source === text ? shown.text : text;
}
