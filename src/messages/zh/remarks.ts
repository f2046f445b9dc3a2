/** The reader’s remark and tags on a paper. */

export const messages = {
  label: '我的批注',
  write: '写批注',
  edit: '编辑',
  field: '批注，可用 Markdown',
  hint: '只存在这台设备上，可用 Markdown',
  states: {
    still: '',
    writing: '尚未保存',
    saving: '正在保存…',
    saved: '已保存',
    'not-saved': '保存失败，文字还在这里',
  },
  retry: '重试',
  done: '完成',
  tags: '标签',
  addTag: '添加标签',
  newTag: '新标签，或选择已有的',
  removeTag: (tag: string) => `移除标签 ${tag}`,
  tagsInUse: '已有的标签',
};
