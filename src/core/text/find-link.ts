/** Bare addresses in running text: they end where the Chinese begins, and never swallow the sentence's punctuation. */
import type { FoundPiece } from './pieces.ts';
import { safeHref } from './safe-href.ts';

const ADDRESS = /(?:https?:\/\/|www\.)(?:\\[_&%#~]|[A-Za-z0-9\-._~:/?#[\]@!&'()*+,;=%])+/iy;
const TRAILING = /[.,;:!?'*]/;

/** The address that begins exactly at `at`. */
export function findLink(text: string, at: number): FoundPiece | undefined {
  ADDRESS.lastIndex = at;
  const run = ADDRESS.exec(text)?.[0];
  if (run === undefined) return undefined;
  const source = withoutTail(run.split('**', 1)[0]!);
  if (!/^(?:https?:\/\/|www\.)[A-Za-z0-9[]/i.test(source)) return undefined;
  if (/^www/i.test(source) && (/[\w.@-]/.test(text[at - 1] ?? '') || !/\..+\./.test(source)))
    return undefined;
  const shown = source.replaceAll('\\', '');
  const href = safeHref(/^www/i.test(shown) ? `https://${shown}` : shown);
  if (href === undefined) return undefined;
  return {
    end: at + source.length,
    piece: { kind: 'link', href, pieces: [{ kind: 'text', text: shown }], source },
  };
}

/** `…/a_(b)).` → `…/a_(b)`: punctuation and brackets that the address did not open belong to the sentence. */
function withoutTail(run: string): string {
  let end = run.length;
  const surplus = { ')': count(run, ')') - count(run, '('), ']': count(run, ']') - count(run, '[') };
  for (; end > 0; end -= 1) {
    const last = run[end - 1]!;
    if (last === ')' || last === ']') {
      if (surplus[last] <= 0) break;
      surplus[last] -= 1;
    } else if (!TRAILING.test(last)) break;
  }
  return run.slice(0, end);
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1;
}
