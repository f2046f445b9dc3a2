/** Where a link or text leads that another app shared with this one. */
import { paperAddress } from '#core/paper/paper-id.ts';
import { parsePaperAddress } from '#core/paper/paper-link.ts';

/** A path below the base: the paper of a shared link or id, else a search for the text, else the newest day. */
export function sharedPlace(shared: URLSearchParams): string {
  const texts = ['url', 'text', 'title'].flatMap((name) => shared.get(name)?.trim() || []);
  const links = texts.flatMap((text) => text.match(/https?:\/\/[^\s<>"'，。；）]+/g) ?? []);
  const words = texts.flatMap((text) => text.match(/[^\s<>()[\]"'，。；：、“”（）《》]+/g) ?? []);
  for (const candidate of [...links, ...texts, ...words]) {
    const [paper] = parsePaperAddress(candidate);
    if (paper) return `p/${encodeURI(paperAddress(paper.id)).replaceAll('?', '%3F').replaceAll('#', '%23')}`;
  }
  const text = texts.at(-1);
  return text === undefined ? '' : `search?q=${encodeURIComponent(text)}`;
}
