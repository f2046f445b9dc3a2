/** What each key does, in both languages; comes with the sheet of keys. */
import type { Locale } from './locale.ts';

const zh = {
  groups: { move: '移动', read: '阅读', app: '其他' },
  next: '下一篇',
  previous: '上一篇',
  open: '打开',
  back: '返回列表',
  star: '收藏，或取消',
  read: '标为读过，或未读',
  readOn: '标为读过，往下',
  undo: '撤销',
  notes: '展开或收起译注',
  titleLanguage: '中文或英文标题',
  pdf: '打开 PDF',
  cite: '复制引用',
  aloud: '速读时朗读，或停下',
  search: '搜索',
  goDay: '去最新一天',
  goAll: '去全部论文',
  goStarred: '去收藏',
  goSkim: '一篇篇速读这一天',
  help: '全部按键',
  or: '或',
};

const en: typeof zh = {
  groups: { move: 'Moving', read: 'Reading', app: 'Other' },
  next: 'Next paper',
  previous: 'Previous paper',
  open: 'Open',
  back: 'Back to list',
  star: 'Star, or remove the star',
  read: 'Mark as read, or unread',
  readOn: 'Mark as read and go on',
  undo: 'Undo',
  notes: 'Unfold or fold notes',
  titleLanguage: 'Chinese or English title',
  pdf: 'Open the PDF',
  cite: 'Copy the citation',
  aloud: 'Read aloud while skimming, or stop',
  search: 'Search',
  goDay: 'Go to the newest day',
  goAll: 'Go to all papers',
  goStarred: 'Go to starred papers',
  goSkim: 'Skim the day, paper by paper',
  help: 'All keys',
  or: 'or',
};

export const keyWords: Record<Locale, typeof zh> = { zh, en };
