/** Copies a text, announces it, and shows it on the button for a moment. */
import { useEffect, useState } from 'react';
import { announce } from '#components/live-region.tsx';
import { useMessages } from '#components/use-messages.ts';
import { copyText } from '#ui/copy-and-save.ts';

/** Milliseconds for which the button shows the result. */
const SHOWN_MS = 2200;

interface Copied {
  what: string;
  /** The result, for the button. */
  message: string;
}

/** `copied` is the last copy, for as long as the button shows it. */
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
      const message = done ? paper.copied : paper.copyFailed;
      setCopied({ what, message });
      announce(`${message}: ${what}`);
    });
  };
  return { copied, copy };
}
