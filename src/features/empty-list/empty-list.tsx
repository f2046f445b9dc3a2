/** What stands in place of a list that has nothing to show, and where to go from there. */
import type { DayFacts } from '#state/archive/day-facts.ts';
import type { ListPlace } from '#state/url/place.ts';
import { EmptyDay } from './empty-day.tsx';
import { NoneShown } from './none-shown.tsx';

interface Props {
  list: ListPlace;
  facts: DayFacts | undefined;
  newest: string | undefined;
  /** How many rows the list has without its filter. */
  unfiltered: number;
}

export function EmptyList({ list, facts, newest, unfiltered }: Props) {
  const { show, ...whole } = list;
  if (unfiltered > 0 && show) return <NoneShown show={show} whole={{ at: 'list', ...whole }} />;
  return <EmptyDay facts={facts} source={list.source} newest={newest} />;
}
