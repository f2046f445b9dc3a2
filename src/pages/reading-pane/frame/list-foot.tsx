/** At the bottom of a list: how many of its papers are read, else which of them is open. On a phone only the first. */
import { useMessages } from '#components/use-messages.ts';

interface Props {
  /** Index of the open paper, or -1. */
  index: number;
  count: number;
  /** How many papers are marked as read; absent where that is not known. */
  read?: number | undefined;
}

export function ListFoot({ index, count, read }: Props) {
  const { list } = useMessages('common');
  const reached = read ?? index + 1;
  const label = read === undefined ? list.position(reached, count) : list.readCount(read, count);
  return (
    <div className="sticky bottom-0 z-2 mt-auto hidden items-center gap-4 border-t border-line bg-paper px-6 py-2 text-[0.8rem] text-faint in-[.list-end]:flex max-desk:px-[1.15rem] max-desk:py-1 desk:flex">
      {read === undefined && index === -1 ? (
        <span className="tabular-nums">– / {count}</span>
      ) : (
        <span className="tabular-nums" role="img" aria-label={label}>
          {reached} / {count}
        </span>
      )}
      <span className="h-0.5 flex-1 bg-line" aria-hidden="true">
        <span className="block h-full bg-cinnabar" style={{ width: `${(reached / count) * 100}%` }} />
      </span>
      <span className="whitespace-nowrap max-desk:hidden">{list.hint}</span>
    </div>
  );
}
