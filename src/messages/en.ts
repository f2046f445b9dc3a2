/** Interface texts in English. */
import type { Messages } from './zh.ts';

export const en: Messages = {
  app: { name: 'Lectern', tagline: 'A reader for daily paper digests' },
  note: { label: 'Translator’s note', open: 'Unfold note', close: 'Fold note', mark: 'note' },
};
