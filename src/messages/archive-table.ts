/** Texts of the table of all papers, in both languages: they come with its code, so that the first page is lighter without them. */
import { grouped } from './formats.ts';
import type { Locale } from './locale.ts';

const zh = {
  title: '全部论文',
  count: (count: number) => `${grouped(count)} 篇`,
  filtered: (count: number, of: number) => `${grouped(count)} 篇，共 ${grouped(of)} 篇`,
  newestFirst: '新的在先',
  caption: '全部论文，可按各列排序，可筛选',
  filters: '筛选',
  sources: '来源',
  has: '内容',
  abstract: '有摘要',
  note: '有译注',
  seen: '出现',
  seenAny: '不论出现几天',
  seenOnce: '只出现一天',
  seenAgain: '出现多天',
  days: '首见日期',
  since: '首见不早于',
  until: '首见不晚于',
  clear: '清除筛选',
  none: '没有符合条件的论文',
  noneYet: '已取到的论文里还没有符合条件的',
  loading: (papers: number, of: number) => `已取到 ${grouped(papers)} 篇，共 ${grouped(of)} 篇`,
  goOn: '取来其余',
  missing: (segments: number) => `有 ${segments} 个数据文件没有取到`,
  broken: '全部论文的表格打不开',
  top: '顶部',
};

const en: typeof zh = {
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

export const archiveTableWords: Record<Locale, typeof zh> = { zh, en };
