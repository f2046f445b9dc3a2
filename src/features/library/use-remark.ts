/** Saves a remark while it is written: after a pause and on leaving. The state is `saved` only once it is on the disk. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type MarkedPaper, remarkOf, textTimes } from '#state/library/store/mark.ts';
import { setRemark, useLibrary } from '#state/library/store/use-library.ts';
import { type Draft, readDraft, writeDraft } from './remark-draft.ts';

/** Pause in typing after which the remark is saved. */
const PAUSE_MS = 1200;

export type RemarkState = 'still' | 'writing' | 'saving' | 'saved' | 'not-saved';

export interface Writing {
  text: string;
  state: RemarkState;
  /** Whether there is unsaved text. */
  isDraft: boolean;
  write(text: string): void;
  /** Saves now, if there is unsaved text. */
  save(): void;
}

export function useRemark(paper: MarkedPaper): Writing {
  const { marks } = useLibrary();
  const stored = remarkOf(marks.get(paper.id)) ?? '';
  const [draft, setDraft] = useState(() => readDraft(paper.id));
  const [state, setState] = useState<RemarkState>(draft === undefined ? 'still' : 'writing');
  /** The current draft, for callbacks that outlive the render. */
  const current = useRef(draft);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const put = (next: Draft | undefined) => {
    current.current = next;
    writeDraft(paper.id, next);
    setDraft(next);
  };
  const save = async () => {
    clearTimeout(timer.current);
    const saved = current.current;
    if (saved === undefined) return;
    setState('saving');
    const { text, times, sent } = saved;
    put({ text, times, sent: [...sent, text] });
    const isSaved = await setRemark(text.trim() === '' ? undefined : text, { times, sent }, paper);
    if (current.current?.text !== text) return;
    setState(isSaved ? 'saved' : 'not-saved');
    if (isSaved) put(undefined);
  };
  const write = (text: string) => {
    const { times, sent } = current.current ?? { times: textTimes(marks.get(paper.id)), sent: [] };
    put({ text, times, sent });
    setState('writing');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), PAUSE_MS);
  };
  const leave = useEffectEvent(() => void save());
  useEffect(() => {
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return { text: draft?.text ?? stored, state, isDraft: draft !== undefined, write, save: () => void save() };
}
