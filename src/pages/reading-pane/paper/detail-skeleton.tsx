/** Placeholder of a paper that is loading, in its later size. */
import { useMessages } from '#components/use-messages.ts';

const LINES = [
  'w-1/3 h-3',
  'w-11/12 h-8 mt-5',
  'w-2/3 h-4 mt-4',
  'w-1/4 h-3.5 mt-6',
  'w-full h-4 mt-14',
  'w-full h-4 mt-4',
  'w-4/5 h-4 mt-4',
];

export function DetailSkeleton() {
  const { list } = useMessages('common');
  return (
    <div role="status" aria-label={list.loading} className="mx-auto max-w-160 px-5 pt-12">
      {LINES.map((line) => (
        <div key={line} className={`motion-safe:animate-pulse rounded-sm bg-selected ${line}`} />
      ))}
    </div>
  );
}
