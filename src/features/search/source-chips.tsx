/** Sources of the hits with how many each brought; pressing one shows only its own. */
import { useMessages } from '#components/use-messages.ts';
import '#components/paper-list/source-line.css';
import { compareSources, sourceLabel } from '#core/paper/source.ts';
import type { SearchCounts } from '#core/protocol/search-messages.ts';
import { toggled } from './toggled.ts';

interface Props {
  counts: SearchCounts;
  total: number;
  approximate: boolean;
  chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}

export function SourceChips({ counts, total, approximate, chosen, onChange }: Props) {
  const search = useMessages('search');
  const missing = chosen.filter((name) => counts.every((one) => one.name !== name));
  const shown = [...counts, ...missing.map((name) => ({ name, papers: 0 }))].sort((a, b) =>
    compareSources(a.name, b.name),
  );
  // While counts are estimates they may pass the number of hits, which is known better.
  const most = approximate && chosen.length === 0 ? total : Number.POSITIVE_INFINITY;
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
          onClick={() => onChange(toggled(chosen, name))}
        >
          {sourceLabel(name)} <b>{Math.min(papers, most)}</b>
        </button>
      ))}
    </fieldset>
  );
}
