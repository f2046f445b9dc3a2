/** Splits a paper's id and turns it into an address. Ids are made in paper-link.ts, which is larger and which lists do not need. */
import type { Source } from './source.ts';

/** `arxiv:2509.21320` → `arxiv/2509.21320`, the part of the address after `/p/`. */
export function paperAddress(id: string): string {
  const [source, key] = splitPaperId(id);
  return `${source}/${key}`;
}

/** The inverse of `paperAddress`. For addresses that people type, use `parsePaperAddress`. */
export function idOfAddress(address: string): string {
  return address.replace('/', ':');
}

/** `arxiv:2509.21320` → `['arxiv', '2509.21320']`. */
export function splitPaperId(id: string): [source: Source, key: string] {
  const colon = id.indexOf(':');
  return [id.slice(0, colon), id.slice(colon + 1)];
}
