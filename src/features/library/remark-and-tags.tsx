/** The user's tags and remark of the open paper, below the abstract. */
import './remark-and-tags.css';
import { useMessages } from '#components/use-messages.ts';
import type { MarkedPaper } from '#state/library/store/mark.ts';
import { RemarkField } from './remark-field.tsx';
import { TagField } from './tag-field.tsx';

export function RemarkAndTags({ paper }: { paper: MarkedPaper }) {
  const words = useMessages('remarks');
  return (
    <section className="remark-and-tags" aria-label={words.label}>
      <RemarkField paper={paper} />
      <TagField paper={paper} />
    </section>
  );
}
