/** Behind the last paper: what was done today, what is left, and where to go from here. */
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
  /** Papers that were neither read nor starred. */
  left: number;
  /** Papers that rules hide, which were not among these. */
  hidden: number;
  onGoOn(): void;
  /** The earlier day to go on with. */
  earlier: ReactNode;
}

export function SkimEnd({ list, name, count, read, starred, left, hidden, onGoOn, earlier }: Props) {
  const words = useMessages('skim');
  return (
    <section className="skim-card skim-end" aria-labelledby="skim-end">
      <h1 id="skim-end" tabIndex={-1}>
        {left === 0 ? words.end(name) : words.ended}
      </h1>
      <p>{words.done(read, starred, count)}</p>
      <div className="skim-ways">
        {left > 0 && (
          <button type="button" className="button skim-way-on" onClick={onGoOn}>
            {words.left(left)}
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
