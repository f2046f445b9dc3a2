/** Texts of what the reader marks, in both languages; apart from the others, since the first screen can do without them. */
import type { Locale } from './locale.ts';

const zh = {
  star: '收藏',
  starred: '已收藏',
  read: '读过',
  starredPapers: '收藏',
  newestStar: '新收藏在先',
  noStars: '还没有收藏的论文',
  howToStar: '打开一篇，按 s 或点“收藏”；在列表里对着一行也行。',
  keptHere: '只存在这台设备上',
  export: '导出',
  exportFor: {
    bibtex: 'LaTeX、Zotero',
    ris: 'EndNote',
    csl: 'Zotero、Pandoc',
    csv: '表格',
    markdown: 'Obsidian',
    json: '程序',
  },
  menu: '未读与收藏',
  shown: { all: '全部', unread: '未读', new: '首见', starred: '收藏' },
  noneShown: {
    unread: '这里没有未读的论文了',
    new: '这里的论文之前都见过',
    starred: '这里没有收藏的论文',
  },
  readAll: '全部标为读过',
  readAbove: '以上标为读过',
  readBelow: '以下标为读过',
  done: {
    star: (count: number) => (count === 1 ? '已收藏' : `已收藏 ${count} 篇`),
    unstar: (count: number) => (count === 1 ? '已取消收藏' : `已取消收藏 ${count} 篇`),
    read: (count: number) => (count === 1 ? '标为读过' : `${count} 篇标为读过`),
    unread: (count: number) => (count === 1 ? '标为未读' : `${count} 篇标为未读`),
    tag: (count: number) => (count === 1 ? '已加标签' : `${count} 篇已加标签`),
    untag: (count: number) => (count === 1 ? '已去掉标签' : `${count} 篇已去掉标签`),
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
  starredPapers: 'Starred',
  newestStar: 'Newest star first',
  noStars: 'No starred papers yet',
  howToStar: 'Open a paper and press s or “Star”; on a row of a list the key works, too.',
  keptHere: 'Kept on this device only',
  export: 'Export',
  exportFor: {
    bibtex: 'LaTeX, Zotero',
    ris: 'EndNote',
    csl: 'Zotero, Pandoc',
    csv: 'spreadsheets',
    markdown: 'Obsidian',
    json: 'programs',
  },
  menu: 'Unread and starred',
  shown: { all: 'All', unread: 'Unread', new: 'Not seen before', starred: 'Starred' },
  noneShown: {
    unread: 'Nothing here is unread any more',
    new: 'Everything here was in an earlier digest',
    starred: 'Nothing here is starred',
  },
  readAll: 'Mark all as read',
  readAbove: 'Mark all above as read',
  readBelow: 'Mark all below as read',
  done: {
    star: (count) => (count === 1 ? 'Starred' : `${count} papers starred`),
    unstar: (count) => (count === 1 ? 'Star removed' : `${count} stars removed`),
    read: (count) => (count === 1 ? 'Marked as read' : `${count} papers marked as read`),
    unread: (count) => (count === 1 ? 'Marked as unread' : `${count} papers marked as unread`),
    tag: (count) => (count === 1 ? 'Tagged' : `${count} papers tagged`),
    untag: (count) => (count === 1 ? 'Tag removed' : `Tag removed from ${count} papers`),
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
