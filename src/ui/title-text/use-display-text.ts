/** A title as plain text, for where no elements can stand: the tab's name, what is shared. The code comes with the first that needs it. */
import { useEffect, useState } from 'react';
import { MARKS } from './lazy-title.tsx';

/** As it is written until the code is there. */
export function useDisplayText(text: string): string {
  const [shown, setShown] = useState<{ source: string; text: string }>();
  useEffect(() => {
    if (!MARKS.test(text)) return;
    let isCurrent = true;
    void import('#core/text/display-text.ts').then(
      ({ displayText }) => isCurrent && setShown({ source: text, text: displayText(text) }),
      // offline before its first use
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return shown?.source === text ? shown.text : text;
}
