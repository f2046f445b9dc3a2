/** A formula: its TeX as text until Temml is loaded, then MathML. */
import { useLayoutEffect, useRef } from 'react';
import { useTypeset } from './use-typeset.ts';

interface FormulaProps {
  tex: string;
  /** Whether it is on a line of its own, where a long formula scrolls, by keyboard too. */
  display?: boolean;
  /** As written, with delimiters: shown if the formula cannot be typeset, or not yet. */
  source: string;
}

export function Formula({ tex, display = false, source }: FormulaProps) {
  const typeset = useTypeset();
  if (!typeset) return <span className="formula-source">{source}</span>;
  return <Typeset key={`${display}${tex}`} tex={tex} display={display} source={source} typeset={typeset} />;
}

type TypesetProps = Required<FormulaProps> & { typeset: NonNullable<ReturnType<typeof useTypeset>> };

/** Temml's nodes are inserted by hand: React does not touch them, because the element has no React children. */
function Typeset({ tex, display, source, typeset }: TypesetProps) {
  const host = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    host.current!.replaceChildren(typeset(tex, display) ?? source);
  }, [tex, display, source, typeset]);
  if (!display) return <span ref={host} className="formula" data-tex={source} />;
  // biome-ignore-start lint/a11y: a formula wider than the page must scroll by keyboard, and no other element than a span may stand in a paragraph
  const how = { className: 'formula-display', role: 'group', 'aria-label': tex, tabIndex: 0 };
  return <span ref={host} data-tex={source} {...how} />;
  // biome-ignore-end lint/a11y: see above
}
