/** Where the reader is in the list, always in sight at a desk. */
import { useMessages } from '#parts/use-messages.ts';

export function ListFoot({ at, count }: { at: number; count: number }) {
  const { list } = useMessages();
  return (
    <div className="sticky bottom-0 z-2 mt-auto hidden items-center gap-4 border-t border-line bg-paper px-6 py-2 text-[0.8rem] text-faint desk:flex">
      {at === -1 ? (
        <span className="tabular-nums">– / {count}</span>
      ) : (
        <span className="tabular-nums" role="img" aria-label={list.position(at + 1, count)}>
          {at + 1} / {count}
        </span>
      )}
      <span className="h-0.5 flex-1 bg-line" aria-hidden="true">
        <span className="block h-full bg-cinnabar" style={{ width: `${((at + 1) / count) * 100}%` }} />
      </span>
      <span className="whitespace-nowrap">{list.hint}</span>
    </div>
  );
}
