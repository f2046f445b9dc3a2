/** The reader’s remark and tags on a paper. */
import type { Messages } from '#messages/messages.ts';

export const messages: Messages<'remarks'> = {
  label: 'My remark',
  write: 'Write a remark',
  edit: 'Edit',
  field: 'Remark, Markdown supported',
  hint: 'Stored on this device only; Markdown supported',
  states: {
    still: '',
    writing: 'Not saved yet',
    saving: 'Saving…',
    saved: 'Saved',
    'not-saved': 'Not saved; your text is still here',
  },
  retry: 'Try again',
  done: 'Done',
  tags: 'Tags',
  addTag: 'Add tag',
  newTag: 'New or existing tag',
  removeTag: (tag) => `Remove tag ${tag}`,
  tagsInUse: 'Existing tags',
};
