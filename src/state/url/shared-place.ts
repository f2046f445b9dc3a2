/** What another app shared → where it leads to. */
import { paperAddress } from '#core/paper/paper-id.ts';
import { parsePaperAddress } from '#core/paper/paper-link.ts';

/** Below the base: the paper that a link names, or an id among the words; else a search for the words; else the newest day. */
export function sharedPlace(shared: URLSearchParams): string {
  const texts = ['url', 'text', 'title'].flatMap((name) => shared.get(name)?.trim() || []);
  const links = texts.flatMap((text) => text.match(/https?:\/\/[^\s<>"'，。；）]+/g) ?? []);
  const words = texts.flatMap((text) => text.match(/[^\s<>()[\]"'，。；：、“”（）《》]+/g) ?? []);
  for (const one of [...links, ...texts, ...words]) {
    const [paper] = parsePaperAddress(one);
    if (paper) return `p/${encodeURI(paperAddress(paper.id)).replaceAll('?', '%3F').replaceAll('#', '%23')}`;
  }
  const [said] = [...texts].reverse();
  return said === undefined ? '' : `search?q=${encodeURIComponent(said)}`;
}
