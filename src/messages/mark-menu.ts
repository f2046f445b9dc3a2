/** Texts of the menu in the head of every list, in both languages: which papers are shown, and marking many at once. */
import type { Locale } from './locale.ts';

const zh = {
  menu: '未读与收藏',
  rules: '规则…',
  shown: {
    all: '全部',
    unread: '未读',
    new: '首见',
    starred: '收藏',
    tagged: '有标签',
    remark: '有批注',
    read: '读过',
    hidden: '隐藏',
  },
  readAll: '全部标为读过',
  readOlder: '更早几天的标为读过',
  readAbove: '以上标为读过',
  readBelow: '以下标为读过',
  undo: '撤销',
};

export type MarkMenuWords = typeof zh;

const en: MarkMenuWords = {
  menu: 'Unread and starred',
  rules: 'Rules…',
  shown: {
    all: 'All',
    unread: 'Unread',
    new: 'Not seen before',
    starred: 'Starred',
    tagged: 'Tagged',
    remark: 'With remark',
    read: 'Read',
    hidden: 'Hidden',
  },
  readAll: 'Mark all as read',
  readOlder: 'Mark the earlier days as read',
  readAbove: 'Mark all above as read',
  readBelow: 'Mark all below as read',
  undo: 'Undo',
};

export const markMenuWords: Record<Locale, MarkMenuWords> = { zh, en };
