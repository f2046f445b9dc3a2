/** Below the hits: which of them these are, the way to the others, and how much of the texts is here. */
import { useMessages } from '#components/use-messages.ts';
import './search-foot.css';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { TextsProgress } from '#state/search/use-texts-progress.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { TextsLine } from './texts-line.tsx';

interface Props {
  /** Place of the first hit of the page, from 0, and how many there are on it. */
  from: number;
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
  const paged = onPrevious !== undefined || onNext !== undefined;
  return (
    <footer className="search-foot">
      {paged && shown > 0 && (
        <p className="search-range">
          {search.range(from + 1, from + shown)} {search.of(search.found(total, approximate))}
        </p>
      )}
      {paged && (
        <nav aria-label={search.pages}>
          <IconButton label={search.previousPage} onClick={onPrevious}>
            <ChevronLeft aria-hidden="true" size={17} strokeWidth={1.6} />
          </IconButton>
          <IconButton label={search.nextPage} onClick={onNext}>
            <ChevronRight aria-hidden="true" size={17} strokeWidth={1.6} />
          </IconButton>
        </nav>
      )}
      <TextsLine texts={texts} hint={search.hint} />
    </footer>
  );
}
