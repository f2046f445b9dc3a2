/** The reader’s remark and tags on a paper. */

export const messages = {
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
