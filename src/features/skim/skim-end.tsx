/** After the last paper: how many were read and starred, how many remain, and where to go next. */
import type { ReactNode } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { placeHref } from '#state/url/href.ts';
import type { ListPlace } from '#state/url/place.ts';

interface Props {
  list: ListPlace;
  name: string;
  count: number;
  read: number;
  starred: number;
  /** Papers that are neither read nor starred. */
  remaining: number;
  /** Papers that rules hide; `count` is without them. */
  hidden: number;
  onGoOn(): void;
  /** A link to the next day to skim. */
  earlier: ReactNode;
}

export function SkimEnd({ list, name, count, read, starred, remaining, hidden, onGoOn, earlier }: Props) {
  const words = useMessages('skim');
  return (
    <section className="skim-card skim-end" aria-labelledby="skim-end">
      <h1 id="skim-end" tabIndex={-1}>
        {remaining === 0 ? words.end(name) : words.ended}
      </h1>
      <p>{words.done(read, starred, count)}</p>
      <div className="skim-ways">
        {remaining > 0 && (
          <button type="button" className="button skim-way-on" onClick={onGoOn}>
            {words.left(remaining)}
          </button>
        )}
        {earlier}
        {starred > 0 && (
          <a className="button" href={placeHref({ at: 'starred' })}>
            {words.starred}
          </a>
        )}
        {hidden > 0 && (
          <a className="button" href={placeHref({ at: 'list', ...list, show: 'hidden' })}>
            {words.hidden(hidden)}
          </a>
        )}
        <a className="button" href={placeHref({ at: 'list', ...list })}>
          {words.list}
        </a>
      </div>
    </section>
  );
}
