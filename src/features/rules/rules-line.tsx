/** At the end of a list: how many papers the rules hide, with a link to them or back. */
import './rules-line.css';
import { useMessages } from '#components/use-messages.ts';
import type { Rule } from '#state/library/store/rule.ts';
import { placeHref } from '#state/url/href.ts';
import type { ListPlace } from '#state/url/place.ts';

interface Props {
  list: ListPlace;
  /** How many papers of the list are hidden. */
  hidden: number;
  slow: readonly Rule[];
}

export function RulesLine({ list, hidden, slow }: Props) {
  const words = useMessages('rules');
  const { show, ...whole } = list;
  const showsHidden = show === 'hidden';
  return (
    <aside className="rules-line" aria-label={words.title}>
      <span>{showsHidden ? words.shownHidden(hidden) : words.hidden(hidden)}</span>
      {(hidden > 0 || showsHidden) && (
        <a href={placeHref({ at: 'list', ...whole, ...(!showsHidden && { show: 'hidden' }) })}>
          {showsHidden ? words.back : words.show}
        </a>
      )}
      {slow.map(({ id, words: rule }) => (
        <span key={id} role="status">
          {words.slow(rule)}
        </span>
      ))}
      <a href={placeHref({ at: 'rules' })}>{words.title}</a>
    </aside>
  );
}
