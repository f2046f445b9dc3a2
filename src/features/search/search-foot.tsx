/** Below the hits: the range of this page, links to other pages, and how much of the full text is on the device. */
import './search-foot.css';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMessages } from '#components/use-messages.ts';
import type { TextsProgress } from '#state/search/use-texts-progress.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { FullTextLine } from './full-text-line.tsx';

interface Props {
  /** Rank of the first hit of the page, from 0. */
  from: number;
  /** How many hits the page has. */
  shown: number;
  total: number;
  approximate: boolean;
  texts: TextsProgress;
  /** Undefined where there is no such page. */
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

export function SearchFoot({ from, shown, total, approximate, texts, onPrevious, onNext }: Props) {
  const search = useMessages('search');
  const hasPages = onPrevious !== undefined || onNext !== undefined;
  return (
    <footer className="search-foot">
      {hasPages && shown > 0 && (
        <p className="search-range">
          {search.range(from + 1, from + shown)} {search.of(search.found(total, approximate))}
        </p>
      )}
      {hasPages && (
        <nav aria-label={search.pages}>
          <IconButton label={search.previousPage} onClick={onPrevious}>
            <ChevronLeft aria-hidden="true" size={17} strokeWidth={1.6} />
          </IconButton>
          <IconButton label={search.nextPage} onClick={onNext}>
            <ChevronRight aria-hidden="true" size={17} strokeWidth={1.6} />
          </IconButton>
        </nav>
      )}
      <FullTextLine texts={texts} hint={search.hint} />
    </footer>
  );
}
