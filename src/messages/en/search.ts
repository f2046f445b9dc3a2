/** Search: its results, filters and mistakes. */

import { grouped, monthIn, shortMonthIn } from '#messages/formats.ts';
import type { Messages } from '#messages/messages.ts';

export const messages: Messages<'search'> = {
  title: 'Search',
  results: 'Search results',
  found: (count, approximate) =>
    `${approximate && count > 0 ? 'about ' : ''}${count === 1 ? '1 paper' : `${grouped(count)} papers`}`,
  number: (count, approximate) => `${approximate && count > 0 ? '≈ ' : ''}${grouped(count)}`,
  announced: (count, approximate) => {
    if (count === 0) return 'No papers found';
    return `${approximate ? 'About ' : ''}${count === 1 ? '1 paper' : `${count} papers`} found`;
  },
  sources: 'Filter by source',
  months: 'Filter by month',
  all: 'All',
  monthName: monthIn('en'),
  monthShort: shortMonthIn('en'),
  undated: 'undated',
  counted: (name, count) => `${name}, ${count === 1 ? '1 paper' : `${count} papers`}`,
  best: 'Best match',
  orderWaits: 'Sorting by a column waits until all texts are here.',
  range: (first, last) => (first === last ? `${first}` : `${first}–${last}`),
  of: (words) => `of ${words}`,
  pages: 'Pages',
  previousPage: 'Back',
  nextPage: 'More',
  hint: 'j k move · o open · / search',
  openPaper: (name) => `Open ${name}`,
  paperFromLink: 'by its id',
  recent: 'Searched lately',
  recentHint: 'kept on this device only',
  forget: 'Forget',
  examples: 'Ways to search',
  exampleMeanings: {
    words: 'every word must be there; Latin words match from their beginning',
    phrase: 'the very phrase; a minus before a word keeps it out',
    fields: 'only authors, only titles',
    dates: 'a span of time, a source, with an abstract, with a note',
    inside: 'inside words, too',
    marks: 'unread, starred, read, tag:name: your marks on this device',
  },
  exampleQueries: {
    words: '扩散模型 protein',
    phrase: '"language model" -survey',
    fields: 'author:wang title:reasoning',
    dates: 'from:2025-01 to:2025-06 source:biorxiv has:abstract',
    inside: '*lora',
    marks: 'is:unread -is:starred',
  },
  noneOf: (terms) =>
    terms.length === 1 ? `No paper has ${terms[0]}` : `No paper has all of ${terms.join(', ')}`,
  nonePaper: (name) => `The archive does not have ${name}`,
  noneYet: 'Not all texts are here yet; there may be some once they are.',
  widen: 'Search wider',
  without: (term) => `without ${term}`,
  insideWords: (word) => `inside words: ${word}`,
  unfiltered: 'in all sources and months',
  atSource: (source) => `See it at ${source}`,
  wrong: {
    'empty-value': (field) => `Something is missing after “${field}:”`,
    'bad-date': () => 'This is no date: write 2025, 2025-01 or 2025-01-15',
    'dates-crossed': () => 'The dates are crossed: no day is in between',
    'cannot-negate': (field) => `“${field}:” cannot have a minus`,
    'unknown-value': (field) =>
      field === 'has' ? '“has:” takes abstract or note' : `“${field}:” takes starred, read, unread or tagged`,
    'too-long': () => 'Too long: from here on it cannot be read',
  },
  failed: {
    network: 'No network, or the server did not answer',
    'wrong-shape': 'A data file of search has the wrong content',
    worker: 'The code of search could not be fetched',
    archive: 'The archive could not be fetched',
  },
  keptAlone: 'No network: only papers kept on this device were searched.',
  texts: (percent) => `Fetching texts, ${percent}%`,
  textsWait: (percent) =>
    percent === 0
      ? 'Texts not fetched, numbers are estimates'
      : `${percent}% of texts here, numbers are estimates`,
  textsFull: 'Too many texts: only the newest are kept',
  textsFailed: 'Some texts could not be fetched',
  textsLabel: 'Texts fetched',
  fetchTexts: 'Fetch texts',
  pauseTexts: 'Pause',
};
