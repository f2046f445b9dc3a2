/** The open paper, from its title to where it was found. Everything it says comes from one appearance; the others are offered. */
import { type Appearance, type Paper, paperFacts } from '#contract/paper.ts';
import { PaperAbstract } from './paper-abstract.tsx';
import { PaperActions } from './paper-actions.tsx';
import './paper-detail.css';
import { PaperHead } from './paper-head.tsx';
import { PaperNote } from './paper-note.tsx';
import { PaperTrace } from './paper-trace.tsx';

export interface PaperDetailProps {
  paper: Paper;
  /** The one of its appearances that is shown. */
  appearance: Appearance;
  onVariant(appearance: Appearance): void;
  /** The paper's own address, whole, without the list it was opened from. */
  canonicalUrl: string;
}

export function PaperDetail({ paper, appearance, onVariant, canonicalUrl }: PaperDetailProps) {
  const facts = paperFacts(paper, appearance);
  // a paper opened after another begins folded and in Chinese again
  const key = `${paper.id} ${appearance.file}:${appearance.line}`;
  return (
    <article className="paper" key={key}>
      <PaperHead paper={paper} appearance={appearance} facts={facts} onVariant={onVariant} />
      <PaperNote texts={[appearance.titleLead, appearance.titleNote]} />
      <PaperActions paper={paper} appearance={appearance} facts={facts} canonicalUrl={canonicalUrl} />
      <PaperAbstract paper={paper} appearance={appearance} onVariant={onVariant} />
      <PaperTrace paper={paper} appearance={appearance} onVariant={onVariant} />
    </article>
  );
}
