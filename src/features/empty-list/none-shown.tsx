/** A list whose filter lets nothing through: a word, and the way to the rest. */
import { useLibraryMessages } from '#parts/marks/use-library-messages.ts';
import type { Shown } from '#state/view/address-words.ts';
import { placeHref } from '#state/view/href.ts';
import type { ListPlace } from '#state/view/place.ts';
import { Notice } from '#ui/notice.tsx';

export function NoneShown({ list, show }: { list: ListPlace; show: Shown }) {
  const words = useLibraryMessages();
  const { show: _, ...whole } = list;
  return (
    <Notice title={words.noneShown[show]}>
      <a className="button" href={placeHref({ at: 'list', ...whole })}>
        {words.shown.all}
      </a>
    </Notice>
  );
}
