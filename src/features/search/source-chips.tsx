/** Sources of the hits with their counts. Pressing a source filters the hits. */
import '#components/paper-list/source-line.css';
import { useMessages } from '#components/use-messages.ts';
import { compareSources, sourceLabel } from '#core/paper/source.ts';
import type { SearchCounts } from '#core/protocol/search-messages.ts';
import { toggleChoice, withChosen } from './filter-choices.ts';

interface Props {
  counts: SearchCounts;
  total: number;
  approximate: boolean;
  chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}

export function SourceChips({ counts, total, approximate, chosen, onChange }: Props) {
  const search = useMessages('search');
  const shown = withChosen(counts, chosen, compareSources);
  // Estimated counts may exceed the number of hits, which is known more exactly.
  const limit = approximate && chosen.length === 0 ? total : Number.POSITIVE_INFINITY;
  const all = chosen.length === 0 ? total : counts.reduce((sum, { papers }) => sum + papers, 0);
  return (
    <fieldset className="source-line" aria-label={search.sources}>
      <button type="button" aria-pressed={chosen.length === 0} onClick={() => onChange([])}>
        {search.all} <b>{search.number(all, approximate)}</b>
      </button>
      {shown.map(({ name, papers }) => (
        <button
          key={name}
          type="button"
          aria-pressed={chosen.includes(name)}
          onClick={() => onChange(toggleChoice(chosen, name))}
        >
          {sourceLabel(name)} <b>{Math.min(papers, limit)}</b>
        </button>
      ))}
    </fieldset>
  );
}
