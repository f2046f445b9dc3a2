/** The reader’s remark and tags on a paper. */
import type { Messages } from '#messages/messages.ts';

export const messages: Messages<'remarks'> = {
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
