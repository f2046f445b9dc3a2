/** The table of all papers. */
import { grouped } from '#messages/formats.ts';
import type { Messages } from '#messages/messages.ts';

export const messages: Messages<'all-papers'> = {
  title: '全部論文',
  count: (count) => `${grouped(count)} 篇`,
  filtered: (count, of) => `${grouped(count)} 篇，共 ${grouped(of)} 篇`,
  newestFirst: '由新到舊',
  caption: '全部論文，可依欄位排序與篩選',
  filters: '篩選',
  sources: '來源',
  has: '內容',
  abstract: '有摘要',
  note: '有譯註',
  seen: '出現天數',
  seenAny: '出現天數不限',
  seenOnce: '只出現一天',
  seenAgain: '出現多天',
  days: '首次收錄日期',
  since: '首次收錄不早於',
  until: '首次收錄不晚於',
  clear: '清除篩選',
  none: '沒有符合條件的論文',
  noneYet: '已載入的論文中還沒有符合條件的',
  loading: (papers, of) => `已載入 ${grouped(papers)} 篇，共 ${grouped(of)} 篇`,
  goOn: '載入其餘',
  missing: (segments) => `${segments} 個資料檔載入失敗`,
  broken: '無法顯示全部論文的表格',
  top: '頂端',
};
