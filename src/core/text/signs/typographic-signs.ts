/** Dashes and spaces as TeX and typewriters spell them: `---`, `--`, `Fig.~1`. */
import { type FoundPiece, glyphAt } from '#core/text/pieces.ts';

const DASHES = /-+/y;
const NO_BREAK_SPACE = '\u00a0';

/** Two or three hyphens at `at`, where they join or part words; `--flag`, `<!--` and rules of dashes stay. */
export function findDash(text: string, at: number): FoundPiece | undefined {
  DASHES.lastIndex = at;
  const run = DASHES.exec(text)![0];
  const before = text[at - 1] ?? '\n';
  const behind = text[at + run.length] ?? '\n';
  if (run.length < 2 || run.length > 3 || before === '-') return undefined;
  const parts = /\s/.test(before) && /\s/.test(behind) && before !== '\n' && behind !== '\n';
  const joins = /[\p{L}\p{N})\]}$%”’]/u.test(before) && /[\p{L}\p{N}([{$\\“‘]/u.test(behind);
  return parts || joins ? glyphAt(at, run, run.length === 2 ? '–' : '—') : undefined;
}

/** A tie at `at`: `Fig.~\ref{a}`, `et al.~[3]`, `models~(LLMs)`, `Stage~1`; `5~10`, `PCR~0.9` and `a~b` say about or to. */
export function findTie(text: string, at: number): FoundPiece | undefined {
  const before = text.slice(Math.max(0, at - 12), at);
  const behind = text.slice(at + 1, at + 12);
  // `&lt;~[` has a sign before it, not the end of a word.
  if (/&#?\w+;$/.test(before)) return undefined;
  const isTie =
    (/[\p{L}.)}$]$/u.test(before) && /^[\\$(]/.test(behind)) ||
    (/\p{L}[.,;:]$/u.test(before) && /^[\p{L}[\d]/u.test(behind)) ||
    (/[A-Za-z]{2}[a-z]$/.test(before) && /^\d+(?:\.\d+)*(?![\d.]*%)(?!\d)/.test(behind)) ||
    (/\bet$/.test(before) && /^al\b/.test(behind));
  return isTie ? glyphAt(at, '~', NO_BREAK_SPACE) : undefined;
}
