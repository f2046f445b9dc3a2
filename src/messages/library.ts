/** Texts of what the reader marks, in both languages; apart from the others, since the first screen can do without them. */
import type { Locale } from './locale.ts';

const zh = {
  star: '收藏',
  starred: '已收藏',
  read: '读过',
  done: {
    star: (count: number) => (count === 1 ? '已收藏' : `已收藏 ${count} 篇`),
    unstar: (count: number) => (count === 1 ? '已取消收藏' : `已取消收藏 ${count} 篇`),
    read: (count: number) => (count === 1 ? '标为读过' : `${count} 篇标为读过`),
    unread: (count: number) => (count === 1 ? '标为未读' : `${count} 篇标为未读`),
    undone: (count: number) => (count === 1 ? '已撤销' : `已撤销，共 ${count} 篇`),
    'nothing-to-undo': () => '没有可以撤销的了',
    'not-saved': () => '没有存上，请再试一次',
  },
  undo: '撤销',
  notices: '标记的消息',
  refused: '浏览器没有让这一页存数据：可以照常阅读，标记留不下来。',
  readOnly: '标记由更新的版本写成：这里能看，不能改。请刷新页面。',
  aside: (count: number) => `${count} 条标记读不出来，已另外放好，其余照常。`,
  retry: '再试一次',
  understood: '知道了',
};

export type LibraryMessages = typeof zh;

const en: LibraryMessages = {
  star: 'Star',
  starred: 'Starred',
  read: 'Read',
  done: {
    star: (count) => (count === 1 ? 'Starred' : `${count} papers starred`),
    unstar: (count) => (count === 1 ? 'Star removed' : `${count} stars removed`),
    read: (count) => (count === 1 ? 'Marked as read' : `${count} papers marked as read`),
    unread: (count) => (count === 1 ? 'Marked as unread' : `${count} papers marked as unread`),
    undone: (count) => (count === 1 ? 'Undone' : `Undone for ${count} papers`),
    'nothing-to-undo': () => 'Nothing left to undo',
    'not-saved': () => 'Not saved, please try again',
  },
  undo: 'Undo',
  notices: 'Notices about marks',
  refused: 'The browser does not let this page store data: reading works as usual, marks are not kept.',
  readOnly: 'A newer version wrote your marks: they are shown here but cannot be changed. Please reload.',
  aside: (count) => `${count} marks could not be read. They were put aside; the others are all there.`,
  retry: 'Try again',
  understood: 'OK',
};

export function libraryMessagesIn(locale: Locale): LibraryMessages {
  return locale === 'zh' ? zh : en;
}
