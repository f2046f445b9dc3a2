/** Placeholder for a list that is loading, with lines of the height of rows, so that the layout does not shift. */
import { useMessages } from '#components/use-messages.ts';

const WIDTHS = ['w-3/5', 'w-4/5', 'w-2/3', 'w-1/2', 'w-3/4', 'w-3/5', 'w-2/5', 'w-4/5', 'w-2/3', 'w-1/2'];

export function ListSkeleton() {
  const { list } = useMessages('common');
  return (
    <div role="status" aria-label={list.loading}>
      <div className="hidden h-[1.85rem] border-y border-line @min-[32rem]/list:block" />
      {WIDTHS.map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never move
        <div key={index} className="border-b border-line px-6 py-[1.1rem]">
          <div className={`h-[0.8rem] motion-safe:animate-pulse rounded-sm bg-selected ${width}`} />
        </div>
      ))}
    </div>
  );
}
