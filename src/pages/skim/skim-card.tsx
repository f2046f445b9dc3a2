/** A paper on the whole screen: its title, notes and abstract. */
import '#features/paper-detail/paper-detail.css';
import { useMessages } from '#components/use-messages.ts';
import { type Appearance, paperFacts, toPaper } from '#core/paper/paper.ts';
import { paperAddress } from '#core/paper/paper-id.ts';
import { PaperAbstract } from '#features/paper-detail/paper-abstract.tsx';
import { PaperHead } from '#features/paper-detail/paper-head.tsx';
import { PaperNote } from '#features/paper-detail/paper-note.tsx';
import { placeInList } from '#pages/day/use-day-view.ts';
import { appearanceKey } from '#pages/reading-pane/paper/open-paper.ts';
import { usePaper } from '#state/archive/use-archive.ts';
import type { ListPlace } from '#state/url/place.ts';
import { useGo } from '#state/url/use-go.ts';

interface Props {
  row: Appearance;
  list: ListPlace;
  /** Which side of the list the reader came from. */
  from: 'before' | 'behind';
}

export function SkimCard({ row, list, from }: Props) {
  const words = useMessages('skim');
  const go = useGo();
  const paper = usePaperOfRow(row);
  const facts = paperFacts(paper, row);
  const onVariant = (other: Appearance) =>
    go({ ...placeInList(row, list), ...(other !== row && { on: appearanceKey(other) }) });
  const seen = list.day !== undefined && row.firstSeen !== undefined && row.firstSeen < list.day;
  return (
    <article className="skim-card" data-from={from}>
      <div className="skim-text">
        <PaperHead paper={paper} appearance={row} facts={facts} onVariant={onVariant} />
        {seen && <p className="skim-seen">{words.seen(row.firstSeen!)}</p>}
        <PaperNote texts={[row.titleLead, row.titleNote]} />
        <PaperAbstract paper={paper} appearance={row} onVariant={onVariant} />
      </div>
    </article>
  );
}

/** The row as a paper. The archive is asked only where the row has no abstract. */
function usePaperOfRow(row: Appearance) {
  const isIncomplete = row.abstractZh === undefined && row.abstractEn === undefined;
  const found = usePaper(isIncomplete ? paperAddress(row.id) : undefined);
  return found.data ?? toPaper([row]);
}
