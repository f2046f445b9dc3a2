/** The open paper, from its title to where it was found. Everything it says comes from one appearance; the others are offered. */
import type { ReactNode } from 'react';
import { type Appearance, type Paper, paperFacts } from '#core/paper/paper.ts';
import { type MarksIn, PaperAbstract } from './paper-abstract.tsx';
import { PaperActions } from './paper-actions.tsx';
import './paper-detail.css';
import { PaperHead } from './paper-head.tsx';
import { PaperNote } from './paper-note.tsx';
import { PaperTrace } from './paper-provenance.tsx';

export interface PaperDetailProps {
  paper: Paper;
  /** The one of its appearances that is shown. */
  appearance: Appearance;
  onVariant(appearance: Appearance): void;
  /** The paper's own address, whole, without the list it was opened from. */
  canonicalUrl: string;
  marksIn?: MarksIn | undefined;
  /** What the reader says of the paper. */
  children?: ReactNode;
}

export function PaperDetail({
  paper,
  appearance,
  onVariant,
  canonicalUrl,
  marksIn,
  children,
}: PaperDetailProps) {
  const facts = paperFacts(paper, appearance);
  // what another appearance says begins folded and in Chinese again; the list of appearances keeps its focus
  const key = `${paper.id} ${appearance.file}:${appearance.line}`;
  return (
    <article className="paper">
      <PaperHead paper={paper} appearance={appearance} facts={facts} onVariant={onVariant} />
      <PaperNote key={`note ${key}`} texts={[appearance.titleLead, appearance.titleNote]} />
      <PaperActions paper={paper} appearance={appearance} facts={facts} canonicalUrl={canonicalUrl} />
      <PaperAbstract key={`abstract ${key}`} {...{ paper, appearance, onVariant, marksIn }} />
      {children}
      <PaperTrace key={paper.id} paper={paper} appearance={appearance} onVariant={onVariant} />
    </article>
  );
}
