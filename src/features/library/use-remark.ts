/** The remark on its way from the field to the disk: saved when the reader rests or leaves, and said to be saved only when it is. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type MarkedPaper, remarkOf, textTimes } from '#state/library/store/mark.ts';
import { setRemark, useLibrary } from '#state/library/store/use-library.ts';
import { type Draft, readDraft, writeDraft } from './remark-draft.ts';

/** The reader rests. */
const REST_MS = 1200;

export type RemarkState = 'still' | 'writing' | 'saving' | 'saved' | 'not-saved';

export interface Writing {
  text: string;
  state: RemarkState;
  /** There are words that are not on the disk. */
  isDraft: boolean;
  write(text: string): void;
  /** Now; does nothing where everything is on the disk. */
  save(): void;
}

export function useRemark(paper: MarkedPaper): Writing {
  const { marks } = useLibrary();
  const kept = remarkOf(marks.get(paper.id)) ?? '';
  const [draft, setDraft] = useState(() => readDraft(paper.id));
  const [state, setState] = useState<RemarkState>(draft === undefined ? 'still' : 'writing');
  /** The newest words, for what happens later than the render that knew them. */
  const words = useRef(draft);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);

  const put = (next: Draft | undefined) => {
    words.current = next;
    writeDraft(paper.id, next);
    setDraft(next);
  };
  const save = async () => {
    clearTimeout(rest.current);
    const saved = words.current;
    if (saved === undefined) return;
    setState('saving');
    const { text, times, sent } = saved;
    put({ text, times, sent: [...sent, text] });
    const isKept = await setRemark(text.trim() === '' ? undefined : text, { times, sent }, paper);
    if (words.current?.text !== text) return;
    setState(isKept ? 'saved' : 'not-saved');
    if (isKept) put(undefined);
  };
  const write = (text: string) => {
    const { times, sent } = words.current ?? { times: textTimes(marks.get(paper.id)), sent: [] };
    put({ text, times, sent });
    setState('writing');
    clearTimeout(rest.current);
    rest.current = setTimeout(() => void save(), REST_MS);
  };
  const leave = useEffectEvent(() => void save());
  useEffect(() => {
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return { text: draft?.text ?? kept, state, isDraft: draft !== undefined, write, save: () => void save() };
}
