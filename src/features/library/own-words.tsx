/** The user's tags and remark of the open paper, below the abstract. */
import './own-words.css';
import { useMessages } from '#components/use-messages.ts';
import type { MarkedPaper } from '#state/library/store/mark.ts';
import { RemarkField } from './remark-field.tsx';
import { TagField } from './tag-field.tsx';

export function OwnWords({ paper }: { paper: MarkedPaper }) {
  const words = useMessages('remarks');
  return (
    <section className="own-words" aria-label={words.label}>
      <RemarkField paper={paper} />
      <TagField paper={paper} />
    </section>
  );
}
