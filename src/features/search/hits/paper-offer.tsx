/** A pasted link or an id is the paper itself: offered at once, before anything is searched. */
import { useMessages } from '#components/use-messages.ts';
import './hit-list.css';
import { CornerDownLeft } from 'lucide-react';
import { paperAddress } from '#core/paper/paper-id.ts';
import { placeHref } from '#state/url/href.ts';
import type { SearchPlace } from '#state/url/search-place.ts';
import { paperName } from './paper-name.ts';

export function PaperOffer({ ids, within }: { ids: readonly string[]; within: SearchPlace }) {
  const search = useMessages('search');
  const [id] = ids;
  if (id === undefined) return null;
  // A DOI does not say which of two servers it is from; the archive knows.
  const name = ids.length > 1 ? id.slice(id.indexOf(':') + 1) : paperName(id);
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
