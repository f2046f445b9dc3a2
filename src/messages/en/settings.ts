/** Settings. */
import type { Messages } from '#messages/messages.ts';

export const messages: Messages<'settings'> = {
  title: 'Settings',
  theme: 'Appearance',
  themes: { system: 'Match system', light: 'Light', dark: 'Dark' },
  language: 'Language',
  browserLanguage: 'Match browser',
  notes: 'Translator’s notes',
  notesOpen: 'Expand by default',
  notesHint: 'Each note can also be expanded on its own. Press n to expand or collapse all.',
  titles: 'Titles',
  titleLanguages: { zh: 'Chinese first', en: 'English first' },
  titlesHint: 'A title in one language only is always shown. Press t to switch.',
  links: { backup: 'Backup and transfer', rules: 'Rules', offline: 'Offline reading and installation' },
  stored: 'These settings are stored on this device only.',
};
