/** The reader’s remark and tags on a paper. */
import type { Messages } from '#messages/messages.ts';

export const messages: Messages<'remarks'> = {
  label: '我的批註',
  write: '寫批註',
  edit: '編輯',
  field: '批註，可用 Markdown',
  hint: '只存在這台裝置上，可用 Markdown',
  states: {
    still: '',
    writing: '尚未儲存',
    saving: '儲存中…',
    saved: '已儲存',
    'not-saved': '儲存失敗，文字還在這裡',
  },
  retry: '重試',
  done: '完成',
  tags: '標籤',
  addTag: '新增標籤',
  newTag: '新標籤，或選擇現有的',
  removeTag: (tag) => `移除標籤 ${tag}`,
  tagsInUse: '現有的標籤',
};
