/** A day without papers: the source was unavailable or published nothing, or the archive does not have the day. */
import { useMessages } from '#components/use-messages.ts';
import type { Outage } from '#core/dataset/manifest.ts';
import { sourceLabel } from '#core/paper/source.ts';
import type { Messages } from '#messages/messages.ts';
import type { DayFacts } from '#state/archive/day-facts.ts';
import { placeHref } from '#state/url/href.ts';
import { Notice } from '#ui/notice.tsx';

interface Props {
  facts: DayFacts | undefined;
  source: string | undefined;
  newest: string | undefined;
}

export function EmptyDay({ facts, source, newest }: Props) {
  const { day } = useMessages('common');
  const words = useMessages('lists').empty;
  if (newest === undefined) return <Notice title={words.noArchive} />;
  const outages = facts?.outages.filter((outage) => source === undefined || outage.source === source) ?? [];
  if (outages.length > 0) return <Outages outages={outages} words={day} />;
  const nearest = facts?.previous ?? facts?.next ?? newest;
  if (facts?.exists && source === undefined) return <Notice title={words.emptyDay} />;
  if (facts?.exists) return <Notice title={day.emptySource(sourceLabel(source!))} />;
  return (
    <Notice title={words.noDay}>
      <p>{words.noDayHint}</p>
      <a className="button" href={placeHref({ at: 'list', day: nearest })}>
        {words.nearest(nearest)}
      </a>
    </Notice>
  );
}

function Outages({ outages, words }: { outages: readonly Outage[]; words: Messages<'common'>['day'] }) {
  return (
    <div className="py-6">
      {outages.map((outage) => {
        const title = outage.kind === 'failed' ? words.failedSource : words.emptySource;
        return (
          <div key={outage.source} className="-my-4">
            <Notice title={title(sourceLabel(outage.source))}>
              {outage.text !== undefined && (
                <q lang="zh-CN" className="line-clamp-6 max-w-120 text-[0.82rem] text-faint wrap-anywhere">
                  {outage.text}
                </q>
              )}
            </Notice>
          </div>
        );
      })}
    </div>
  );
}
