/** The table of all papers. */

import { grouped } from '#messages/formats.ts';
import type { Messages } from '#messages/messages.ts';

export const messages: Messages<'all-papers'> = {
  title: 'All papers',
  count: (count) => (count === 1 ? '1 paper' : `${grouped(count)} papers`),
  filtered: (count, of) => `${grouped(count)} of ${grouped(of)} papers`,
  newestFirst: 'Newest first',
  caption: 'All papers, sortable by each column, with filters',
  filters: 'Filters',
  sources: 'Sources',
  has: 'Contents',
  abstract: 'With abstract',
  note: 'With note',
  seen: 'Seen',
  seenAny: 'Seen on any number of days',
  seenOnce: 'Seen on one day',
  seenAgain: 'Seen on several days',
  days: 'Day first seen',
  since: 'First seen from',
  until: 'First seen until',
  clear: 'Clear filters',
  none: 'No papers match',
  noneYet: 'None of the papers fetched so far match',
  loading: (papers, of) => `${grouped(papers)} of ${grouped(of)} fetched`,
  goOn: 'Fetch the rest',
  missing: (segments) =>
    segments === 1 ? '1 data file could not be fetched' : `${segments} data files could not be fetched`,
  broken: 'The table of all papers could not be opened',
  top: 'Top',
};
