/** A list whose filter matches nothing, with a link to the whole list. */
import { useMessages } from '#components/use-messages.ts';
import type { Messages } from '#messages/messages.ts';
import { type Shown, shownTag } from '#state/url/address-terms.ts';
import { placeHref } from '#state/url/href.ts';
import type { Place } from '#state/url/place.ts';
import { Notice } from '#ui/notice.tsx';

/** `whole` is the list without the filter. */
export function NoneShown({ show, whole }: { show: Shown; whole: Place }) {
  const words = useMessages('marks');
  const { shown } = useMessages('lists').menu;
  return (
    <Notice title={noneOf(words, show)}>
      <a className="button" href={placeHref(whole)}>
        {shown.all}
      </a>
    </Notice>
  );
}

function noneOf({ noneShown }: Messages<'marks'>, show: Shown): string {
  const tag = shownTag(show);
  if (tag !== undefined) return noneShown.tag(tag);
  return noneShown[show as Exclude<keyof Messages<'marks'>['noneShown'], 'tag'>];
}
