/** A paper's id as others use it: taken apart, and as an address. It is made in `paper-link.ts`, which a list of papers can do without. */
import type { Source } from './source.ts';

/** `arxiv:2509.21320` → `arxiv/2509.21320`, the part of the address behind `/p/`. */
export function paperAddress(id: string): string {
  const [source, key] = splitPaperId(id);
  return `${source}/${key}`;
}

/** The way back, for addresses that `paperAddress` made; `parsePaperAddress` knows all that people write. */
export function addressedId(address: string): string {
  return address.replace('/', ':');
}

/** `arxiv:2509.21320` → `['arxiv', '2509.21320']`. */
export function splitPaperId(id: string): [source: Source, key: string] {
  const colon = id.indexOf(':');
  return [id.slice(0, colon), id.slice(colon + 1)];
}
