/** Settings. */
import type { Messages } from '#messages/messages.ts';

export const messages: Messages<'settings'> = {
  title: 'Settings',
  theme: 'Appearance',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  language: 'Language',
  browserLanguage: 'As the browser',
  notes: 'Translator’s notes',
  notesOpen: 'Unfolded by default',
  notesHint: 'Each note can be unfolded by itself; n unfolds or folds them all.',
  titles: 'Titles',
  titleLanguages: { zh: 'Chinese first', en: 'English first' },
  titlesHint: 'Where a title exists in one language only, that one is shown. t switches.',
  links: {
    backup: 'Backup and hand-off of marks',
    rules: 'Rules',
    offline: 'Offline reading and installing',
  },
  stored: 'These choices stay on this device.',
};
