/** Decides which clicks on links the router follows without a reload. */
import { BASE_PATH } from '#state/url/base.ts';
import { type Place, parsePlace } from '#state/url/place.ts';
import { parseQuery } from '#state/url/query-text.ts';

/** The target of a plain click on an internal link; undefined for new tabs, downloads, other sites, files and anchors. */
export function followedPlace(event: MouseEvent): Place | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = (event.target as Element | null)?.closest?.('a');
  if (link?.getAttribute('href')?.startsWith('#') !== false) return undefined;
  if ((link.target !== '' && link.target !== '_self') || link.hasAttribute('download')) return undefined;
  const { origin, pathname, search } = new URL(link.href);
  if (origin !== location.origin || !pathname.startsWith(BASE_PATH)) return undefined;
  const place = parsePlace(`/${pathname.slice(BASE_PATH.length)}`, parseQuery(search));
  return place.at === 'unknown' ? undefined : place;
}
