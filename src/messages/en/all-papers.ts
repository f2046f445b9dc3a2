/** The table of all papers. */
import { grouped } from '#messages/formats.ts';
import type { Messages } from '#messages/messages.ts';

const papers = (count: number) => (count === 1 ? '1 paper' : `${grouped(count)} papers`);

export const messages: Messages<'all-papers'> = {
  title: 'All papers',
  count: papers,
  filtered: (count, of) => `${grouped(count)} of ${papers(of)}`,
  newestFirst: 'Latest first',
  caption: 'All papers, sortable by column, with filters',
  filters: 'Filters',
  sources: 'Sources',
  has: 'Contents',
  abstract: 'Has abstract',
  note: 'Has note',
  seen: 'Days seen',
  seenAny: 'Seen on any number of days',
  seenOnce: 'Seen on one day',
  seenAgain: 'Seen on several days',
  days: 'Day first seen',
  since: 'First seen from',
  until: 'First seen until',
  clear: 'Clear filters',
  none: 'No papers match',
  noneYet: 'None of the papers loaded so far match',
  loading: (loaded, of) => `${grouped(loaded)} of ${grouped(of)} loaded`,
  goOn: 'Load the rest',
  missing: (segments) =>
    segments === 1 ? '1 data file failed to load' : `${segments} data files failed to load`,
  broken: 'The table of all papers can’t be shown',
  top: 'Top',
};
