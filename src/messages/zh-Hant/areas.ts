/** Traditional Chinese as in Taiwan. `common` comes with this file, each other area when it is asked for. */
import type { Language } from '#messages/messages.ts';
import { messages } from './common.ts';

export const areas: Language = {
  common: async () => ({ messages }),
  lists: () => import('./lists.ts'),
  'all-papers': () => import('./all-papers.ts'),
  search: () => import('./search.ts'),
  marks: () => import('./marks.ts'),
  'paper-detail': () => import('./paper-detail.ts'),
  remarks: () => import('./remarks.ts'),
  skim: () => import('./skim.ts'),
  keys: () => import('./keys.ts'),
  settings: () => import('./settings.ts'),
  offline: () => import('./offline.ts'),
  backup: () => import('./backup.ts'),
  rules: () => import('./rules.ts'),
};
