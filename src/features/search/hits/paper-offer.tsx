/** Offers to open the paper whose link or id is the query, before the search has answered. */
import './hit-list.css';
import { CornerDownLeft } from 'lucide-react';
import { useMessages } from '#components/use-messages.ts';
import { paperAddress, splitPaperId } from '#core/paper/paper-id.ts';
import { sourceLabel } from '#core/paper/source.ts';
import { placeHref } from '#state/url/href.ts';
import type { SearchPlace } from '#state/url/search-place.ts';

export function PaperOffer({ ids, within }: { ids: readonly string[]; within: SearchPlace }) {
  const search = useMessages('search');
  const [id] = ids;
  if (id === undefined) return null;
  // A DOI can belong to either of two servers; only the archive knows which.
  const name = ids.length > 1 ? splitPaperId(id)[1] : paperName(id);
  return (
    <a
      className="paper-offer"
      data-entry=""
      href={placeHref({ at: 'paper', address: paperAddress(id), within })}
    >
      <CornerDownLeft aria-hidden="true" size={16} strokeWidth={1.6} />
      <span>{search.openPaper(name)}</span>
      <small>{search.paperFromLink}</small>
    </a>
  );
}

/** `arxiv:2509.21320` → `arXiv 2509.21320`. */
export function paperName(id: string): string {
  const [source, key] = splitPaperId(id);
  return `${sourceLabel(source)} ${key}`;
}
