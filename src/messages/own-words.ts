/** Texts of the reader's own words on a paper, in both languages. */
import type { Locale } from './locale.ts';

const zh = {
  label: '我的批注',
  write: '写批注',
  edit: '改',
  field: '批注，可用 Markdown',
  hint: '只存在这台设备上，可用 Markdown',
  states: {
    still: '',
    writing: '还没有存上',
    saving: '正在存…',
    saved: '已存',
    'not-saved': '没有存上，文字还在这里',
  },
  retry: '再存一次',
  done: '写好了',
  tags: '标签',
  addTag: '加标签',
  newTag: '新标签，或从已有的里选',
  removeTag: (tag: string) => `去掉标签 ${tag}`,
  tagsInUse: '用过的标签',
};

const en: typeof zh = {
  label: 'My remark',
  write: 'Write a remark',
  edit: 'Edit',
  field: 'Remark, in Markdown',
  hint: 'Kept on this device only; Markdown works',
  states: {
    still: '',
    writing: 'Not saved yet',
    saving: 'Saving…',
    saved: 'Saved',
    'not-saved': 'Not saved; the text is still here',
  },
  retry: 'Save again',
  done: 'Done',
  tags: 'Tags',
  addTag: 'Add a tag',
  newTag: 'A new tag, or one in use',
  removeTag: (tag) => `Remove the tag ${tag}`,
  tagsInUse: 'Tags in use',
};

export const ownWords: Record<Locale, typeof zh> = { zh, en };
