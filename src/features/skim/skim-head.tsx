/** Above the paper: how far the reader is in the day. */

import { useMessages } from '#components/use-messages.ts';

interface Props {
  /** What is skimmed: the day, perhaps with a source. */
  name: string;
  /** From 0; the end lies behind the last. */
  at: number;
  count: number;
  /** Papers that were read or starred. */
  done: number;
}

export function SkimHead({ name, at, count, done }: Props) {
  const words = useMessages('skim');
  return (
    <header className="skim-head">
      <progress max={count} value={done} aria-label={words.progress(done, count)} />
      <p>
        <span>{name}</span>
        {at < count && (
          <span className="tabular-nums" role="img" aria-label={words.place(at + 1, count)}>
            {at + 1} / {count}
          </span>
        )}
      </p>
    </header>
  );
}
