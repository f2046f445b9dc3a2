/** Shown in place of an empty list, with a link to somewhere else. */
import type { DayFacts } from '#state/archive/day-facts.ts';
import type { ListPlace } from '#state/url/place.ts';
import { EmptyDay } from './empty-day.tsx';
import { NoneShown } from './none-shown.tsx';

interface Props {
  list: ListPlace;
  facts: DayFacts | undefined;
  newest: string | undefined;
  /** Number of rows without the filter. */
  unfiltered: number;
}

export function EmptyList({ list, facts, newest, unfiltered }: Props) {
  const { show, ...whole } = list;
  if (unfiltered > 0 && show) return <NoneShown show={show} whole={{ at: 'list', ...whole }} />;
  return <EmptyDay facts={facts} source={list.source} newest={newest} />;
}
