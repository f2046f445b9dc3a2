/** The remark on its way from the field to the disk: saved when the reader rests or leaves, and said to be saved only when it is. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type MarkedPaper, remarkOf } from '#state/library/mark.ts';
import { setRemark, useLibrary } from '#state/library/use-library.ts';
import { readDraft, writeDraft } from './remark-draft.ts';

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
  const kept = remarkOf(useLibrary().marks.get(paper.id)) ?? '';
  const [draft, setDraft] = useState(() => readDraft(paper.id));
  const [state, setState] = useState<RemarkState>(draft === undefined ? 'still' : 'writing');
  /** The newest words, for what happens later than the render that knew them. */
  const words = useRef(draft);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = async () => {
    clearTimeout(rest.current);
    const text = words.current;
    if (text === undefined) return;
    setState('saving');
    const isKept = await setRemark(text.trim() === '' ? undefined : text, paper);
    if (words.current !== text) return;
    setState(isKept ? 'saved' : 'not-saved');
    if (!isKept) return;
    words.current = undefined;
    writeDraft(paper.id, undefined);
    setDraft(undefined);
  };
  const write = (text: string) => {
    words.current = text;
    writeDraft(paper.id, text);
    setDraft(text);
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
  return { text: draft ?? kept, state, isDraft: draft !== undefined, write, save: () => void save() };
}
