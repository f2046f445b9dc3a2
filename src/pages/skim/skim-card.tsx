/** One paper on the whole screen, in big type: its title, its notes, its abstract, and nothing else. */
import '#features/paper-detail/paper-detail.css';
import type { Ref } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { type Appearance, paperFacts, toPaper } from '#core/paper/paper.ts';
import { paperAddress } from '#core/paper/paper-id.ts';
import { PaperAbstract } from '#features/paper-detail/paper-abstract.tsx';
import { PaperHead } from '#features/paper-detail/paper-head.tsx';
import { PaperNote } from '#features/paper-detail/paper-note.tsx';
import { appearanceKey, placeInList } from '#pages/day/use-day-view.ts';
import { usePaper } from '#state/archive/use-archive.ts';
import type { ListPlace } from '#state/url/place.ts';
import { useGo } from '#state/url/use-go.ts';

interface Props {
  ref?: Ref<HTMLElement>;
  row: Appearance;
  list: ListPlace;
  /** The way by which the reader came to it. */
  from: 'before' | 'behind';
}

export function SkimCard({ ref, row, list, from }: Props) {
  const words = useMessages('skim');
  const go = useGo();
  const paper = useWhole(row);
  const facts = paperFacts(paper, row);
  const onVariant = (other: Appearance) =>
    go({ ...placeInList(row, list), ...(other !== row && { on: appearanceKey(other) }) });
  const seen = list.day !== undefined && row.firstSeen !== undefined && row.firstSeen < list.day;
  return (
    <article ref={ref} className="skim-card" data-from={from}>
      <div className="skim-text">
        <PaperHead paper={paper} appearance={row} facts={facts} onVariant={onVariant} />
        {seen && <p className="skim-seen">{words.seen(row.firstSeen!)}</p>}
        <PaperNote texts={[row.titleLead, row.titleNote]} />
        <PaperAbstract paper={paper} appearance={row} onVariant={onVariant} />
      </div>
    </article>
  );
}

/** The archive is asked only for what this digest lacks; what it has stands there at once. */
function useWhole(row: Appearance) {
  const lacks = row.abstractZh === undefined && row.abstractEn === undefined;
  const found = usePaper(lacks ? paperAddress(row.id) : undefined);
  return found.data ?? toPaper([row]);
}
