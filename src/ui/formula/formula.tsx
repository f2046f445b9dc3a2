/** A formula on the page: its TeX as text until the typesetter is there, MathML from then on. */
import { useLayoutEffect, useRef } from 'react';
import { useTypeset } from './use-typeset.ts';

interface FormulaProps {
  tex: string;
  /** On a line of its own; long ones scroll, by keyboard too. */
  display?: boolean;
  /** As written, marks included: shown while and where the formula cannot be. */
  source: string;
}

export function Formula({ tex, display = false, source }: FormulaProps) {
  const typeset = useTypeset();
  if (!typeset) return <span className="formula-source">{source}</span>;
  return <Typeset key={`${display}${tex}`} tex={tex} display={display} source={source} typeset={typeset} />;
}

type TypesetProps = Required<FormulaProps> & { typeset: NonNullable<ReturnType<typeof useTypeset>> };

/** The nodes in it are the typesetter's; React leaves them alone, for it has no children of its own. */
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
