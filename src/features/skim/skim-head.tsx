/** Above the paper: how far the reader is in the list. */

import { useMessages } from '#components/use-messages.ts';

interface Props {
  /** The list: its day, perhaps with a source. */
  name: string;
  /** Of the current paper, from 0; `count` is the end. */
  index: number;
  count: number;
  /** Papers that were read or starred. */
  done: number;
}

export function SkimHead({ name, index, count, done }: Props) {
  const words = useMessages('skim');
  return (
    <header className="skim-head">
      <progress max={count} value={done} aria-label={words.progress(done, count)} />
      <p>
        <span>{name}</span>
        {index < count && (
          <span className="tabular-nums" role="img" aria-label={words.place(index + 1, count)}>
            {index + 1} / {count}
          </span>
        )}
      </p>
    </header>
  );
}
