/** A paper's id as a person reads it. */
import { splitPaperId } from '#core/paper/paper-id.ts';
import { sourceLabel } from '#core/paper/source.ts';

/** `arxiv:2509.21320` → `arXiv 2509.21320`. */
export function paperName(id: string): string {
  const [source, key] = splitPaperId(id);
  return `${sourceLabel(source)} ${key}`;
}
