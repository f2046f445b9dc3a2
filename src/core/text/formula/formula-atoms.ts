/** The parts of a formula that is read into a line, and the spaces between them. */

export interface Atom {
  /** `blank`: white space of the source, which TeX ignores; `space`: one that it sets. */
  kind: 'ordinary' | 'relation' | 'operator' | 'large' | 'function' | 'script' | 'text' | 'blank' | 'space';
  text: string;
}

export function ordinary(text: string): Atom {
  return { kind: 'ordinary', text };
}

/** `p\le 0.05` → `p ≤ 0.05`, `n\log n` → `n log n`; beside typed signs (`p < 0.05`) the source's own spaces count. */
export function joinAtoms(atoms: readonly Atom[]): string {
  const shown = atoms.filter(
    ({ kind }, at) => kind !== 'blank' || isOperator(atoms[at - 1]) || isOperator(atoms[at + 1]),
  );
  let line = '';
  shown.forEach((atom, at) => {
    line += `${line !== '' && isApart(shown, at) ? ' ' : ''}${atom.text}`;
  });
  return line.replaceAll(/ {2,}/g, ' ').trim();
}

function isOperator(atom: Atom | undefined): boolean {
  return atom?.kind === 'operator';
}

/** Whether a space belongs before the atom; its scripts belong to the one that bears them. */
function isApart(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at]!;
  if (atom.kind === 'script') return false;
  const before = atoms[at - 1]!;
  let bearer = at - 1;
  while (atoms[bearer]?.kind === 'script') bearer -= 1;
  const { kind } = atoms[bearer] ?? before;
  if (atom.kind === 'relation') return true;
  if (kind === 'relation') return bearer > 0;
  if (atom.kind === 'function') return /[\p{L}\p{N}\p{No})\]|]$/u.test(before.text);
  if (kind === 'large') return before.kind === 'script';
  return kind === 'function' && /^[\p{L}\p{N}√|‖]/u.test(atom.text);
}

/** Thrown at a command that nobody knows: the formula then stays as it is written, whole. */
export class UnknownTex extends Error {}
