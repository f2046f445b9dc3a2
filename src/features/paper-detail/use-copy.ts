/** Copies, says so aloud, and lets the button that was pressed say so for a moment. */

import { useEffect, useState } from 'react';
import { announce } from '#components/announce.ts';
import { useMessages } from '#components/use-messages.ts';
import { copyText } from '#ui/copy-text.ts';

const SHOWN_MS = 2200;

interface Copied {
  what: string;
  /** What is to be read on the button. */
  words: string;
}

/** `copied` is what was copied last, for as long as that is news. */
export function useCopy(): { copied: Copied | undefined; copy(what: string, text: string): void } {
  const paper = useMessages('paper-detail');
  const [copied, setCopied] = useState<Copied>();
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = (what: string, text: string) => {
    void copyText(text).then((done) => {
      const words = done ? paper.copied : paper.copyFailed;
      setCopied({ what, words });
      announce(`${words}: ${what}`);
    });
  };
  return { copied, copy };
}
