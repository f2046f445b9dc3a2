/** Search: its results, filters and mistakes. */
import { grouped, monthIn, shortMonthIn } from '#messages/formats.ts';
import type { Messages } from '#messages/messages.ts';

const papers = (count: number) => (count === 1 ? '1 paper' : `${grouped(count)} papers`);

export const messages: Messages<'search'> = {
  title: 'Search',
  results: 'Search results',
  found: (count, approximate) => `${approximate && count > 0 ? 'about ' : ''}${papers(count)}`,
  number: (count, approximate) => `${approximate && count > 0 ? '≈ ' : ''}${grouped(count)}`,
  announced: (count, approximate) => {
    if (count === 0) return 'No papers found';
    return `${approximate ? 'About ' : ''}${papers(count)} found`;
  },
  sources: 'Filter by source',
  months: 'Filter by month',
  all: 'All',
  monthName: monthIn('en'),
  monthShort: shortMonthIn('en'),
  undated: 'undated',
  counted: (name, count) => `${name}, ${papers(count)}`,
  best: 'Best match',
  orderWaits: 'Sorting by column needs the full text downloaded.',
  range: (first, last) => (first === last ? `${first}` : `${first}–${last}`),
  of: (words) => `of ${words}`,
  pages: 'Pages',
  previousPage: 'Previous',
  nextPage: 'Next',
  hint: 'j k move · o open · / search',
  openPaper: (name) => `Open ${name}`,
  paperFromLink: 'open by ID',
  recent: 'Recent searches',
  recentHint: 'stored on this device only',
  forget: 'Clear',
  examples: 'Search tips',
  exampleMeanings: {
    words: 'every word must appear; Latin words match from the start',
    phrase: 'an exact phrase; a minus excludes a word',
    fields: 'authors only, titles only',
    dates: 'a date range, a source, with abstract, with note',
    inside: 'match inside words',
    marks: 'unread, starred, read, tag:name; marks are on this device only',
  },
  exampleQueries: {
    words: '扩散模型 protein',
    phrase: '"language model" -survey',
    fields: 'author:wang title:reasoning',
    dates: 'from:2025-01 to:2025-06 source:biorxiv has:abstract',
    inside: '*lora',
    marks: 'is:unread -is:starred',
  },
  quoted: (words) => `“${words}”`,
  noneOf: (terms) =>
    terms.length === 1 ? `No paper contains ${terms[0]}` : `No paper contains all of ${terms.join(', ')}`,
  nonePaper: (name) => `The archive does not have ${name}`,
  noneYet: 'There may be results once the full text has been downloaded.',
  widen: 'Broaden the search',
  without: (term) => `without ${term}`,
  insideWords: (word) => `match ${word} inside words`,
  unfiltered: 'in all sources and months',
  atSource: (source) => `View on ${source}`,
  wrong: {
    'empty-value': (field) => `“${field}:” needs a value`,
    'bad-date': () => 'Not a date. Write 2025, 2025-01 or 2025-01-15',
    'dates-crossed': () => 'Start is after end',
    'cannot-negate': (field) => `“${field}:” can’t take a minus`,
    'unknown-value': (field) =>
      field === 'has'
        ? '“has:” can be abstract or note'
        : `“${field}:” can be starred, read, unread or tagged`,
    'too-long': () => 'Too long: nothing is read from here on',
  },
  failed: {
    network: 'Can’t reach the server',
    'wrong-shape': 'A data file of search has unexpected content',
    worker: 'Search failed to load',
    archive: 'The archive failed to load',
  },
  keptAlone: 'Offline: only papers on this device were searched.',
  texts: (percent) => `Downloading full text, ${percent}%`,
  textsWait: (percent) =>
    percent === 0
      ? 'Full text not downloaded; counts are estimates'
      : `${percent}% of full text downloaded; counts are estimates`,
  textsFull: 'Full text is too large; only the latest part is kept',
  textsFailed: 'Some full text failed to download',
  textsLabel: 'Full text download',
  fetchTexts: 'Download full text',
  pauseTexts: 'Pause',
};
