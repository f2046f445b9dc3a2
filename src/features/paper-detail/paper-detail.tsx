/** The open paper: head, note, actions, abstract, provenance. All texts are those of one appearance; the others are offered as variants. */
import type { ReactNode } from 'react';
import { type Appearance, type Paper, paperFacts } from '#core/paper/paper.ts';
import { type MarksIn, PaperAbstract } from './paper-abstract.tsx';
import { PaperActions } from './paper-actions.tsx';
import './paper-detail.css';
import { PaperHead } from './paper-head.tsx';
import { PaperNote } from './paper-note.tsx';
import { PaperProvenance } from './paper-provenance.tsx';

export interface PaperDetailProps {
  paper: Paper;
  /** The appearance that is shown. */
  appearance: Appearance;
  onVariant(appearance: Appearance): void;
  /** The absolute address of the paper, without the list that it was opened from. */
  canonicalUrl: string;
  marksIn?: MarksIn | undefined;
  citeMenu: ReactNode;
  /** The reader's remark and tags. */
  children?: ReactNode;
}

export function PaperDetail({
  paper,
  appearance,
  onVariant,
  canonicalUrl,
  marksIn,
  citeMenu,
  children,
}: PaperDetailProps) {
  const facts = paperFacts(paper, appearance);
  // Note and abstract start again with another appearance; the list of appearances keeps its focus.
  const key = `${paper.id} ${appearance.file}:${appearance.line}`;
  return (
    <article className="paper">
      <PaperHead paper={paper} appearance={appearance} facts={facts} onVariant={onVariant} />
      <PaperNote key={`note ${key}`} texts={[appearance.titleLead, appearance.titleNote]} />
      <PaperActions {...{ paper, appearance, facts, canonicalUrl, citeMenu }} />
      <PaperAbstract key={`abstract ${key}`} {...{ paper, appearance, onVariant, marksIn }} />
      {children}
      <PaperProvenance key={paper.id} paper={paper} appearance={appearance} onVariant={onVariant} />
    </article>
  );
}
