/** The head of the table of all papers: how many there are, how many have loaded, and the filters. */
import { SlidersHorizontal } from 'lucide-react';
import { useId, useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import type { TableFilters, TableProgress } from '#core/protocol/all-papers-messages.ts';
import { ProgressLine } from '#ui/progress-line.tsx';
import { PaperFilters } from './paper-filters.tsx';

interface Props {
  /** Rows that the filters leave. */
  total: number;
  /** Papers of the archive; undefined until the manifest has loaded. */
  papers: number | undefined;
  progress: TableProgress | undefined;
  /** Loads the rest of a large archive; undefined where everything is loaded unasked. */
  onLoadAll: (() => void) | undefined;
  onRetry(): void;
  filters: TableFilters;
  sources: readonly string[];
  days: { first: string | undefined; last: string | undefined };
  onFilter(filters: TableFilters): void;
}

export function AllPapersHead(props: Props) {
  const all = useMessages('all-papers');
  const [open, setOpen] = useState(false);
  const id = useId();
  const { filters, sources, days, onFilter } = props;
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <header className="all-papers-head">
      <div className="flex items-baseline gap-3">
        <h1>{all.title}</h1>
        <p className="min-w-0 truncate text-[0.85rem] text-faint">
          <Count {...props} />
        </p>
        {isFiltered && (
          <button
            type="button"
            className="-my-2 whitespace-nowrap py-2 text-[0.85rem] text-soft underline"
            onClick={() => onFilter({})}
          >
            {all.clear}
          </button>
        )}
        <button
          type="button"
          className="paper-filter-toggle icon-button -my-2 -mr-2 ml-auto self-center"
          aria-label={all.filters}
          aria-expanded={open}
          aria-controls={id}
          aria-pressed={isFiltered}
          onClick={() => setOpen(!open)}
        >
          <SlidersHorizontal aria-hidden="true" size={19} strokeWidth={1.5} />
        </button>
      </div>
      <PaperFilters {...{ filters, sources, days, open, id }} onChange={onFilter} />
      <Progress {...props} />
    </header>
  );
}

function Count({ total, papers, progress, filters }: Props) {
  const all = useMessages('all-papers');
  if (papers === undefined || progress === undefined) return null;
  if (Object.keys(filters).length > 0) return all.filtered(total, papers);
  return progress.papers < papers ? all.loading(progress.papers, papers) : all.count(papers);
}

/** A progress bar while the archive loads. Its room is kept afterwards, so that nothing moves. */
function Progress({ progress, papers, onLoadAll, onRetry }: Props) {
  const { failure } = useMessages('common');
  const all = useMessages('all-papers');
  const segments = progress?.segments ?? 0;
  const share = progress ? segments / Math.max(1, progress.totalSegments) : 0;
  const failed = progress?.failed ?? 0;
  const value = progress && papers !== undefined ? all.loading(progress.papers, papers) : undefined;
  return (
    <>
      <div className="-mx-6 mt-1 h-0.5 @max-[32rem]/list:-mx-[1.15rem]">
        {share < 1 && <ProgressLine share={share} label={all.title} text={value} />}
      </div>
      {(failed > 0 || (onLoadAll && share < 1)) && (
        <p className="flex flex-wrap items-baseline gap-x-3 pt-1 text-[0.82rem] text-soft" role="status">
          {failed > 0 ? all.missing(failed) : value}
          <button type="button" className="py-1 underline" onClick={failed > 0 ? onRetry : onLoadAll}>
            {failed > 0 ? failure.retry : all.goOn}
          </button>
        </p>
      )}
    </>
  );
}
