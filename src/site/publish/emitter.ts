/** A site is written by a list of emitters, each of which gives files by name. Pages, feeds and the API are further ones. */

import type { SitePlan } from '#site/config/plan-site.ts';
import type { DataFiles } from '#site/dataset/pack-archive.ts';
import type { PageWords } from '#site/pages/page-words.ts';
import type { ArchiveReading } from '#site/read/digest-source.ts';
import type { OnProgress } from '#site/read/step.ts';
import type { SearchMemory } from '#site/search-index/emit.ts';
import type { SiteApp } from '#site/shell/site-app.ts';

/** Takes a file by its path below the site, with `/`. */
export type Put = (file: string, content: string | Uint8Array) => void;

/** What emitters make files of. */
export interface SiteParts extends SitePlan {
  app: SiteApp;
  reading: ArchiveReading;
  data: DataFiles;
  /** Parts of the search index that an earlier build made. */
  searchMemory: SearchMemory;
  onProgress: OnProgress;
  /** Interface texts of the prerendered pages. */
  words: PageWords;
}

/**
 * When an emitter's files are written. Files of an earlier stage are needed by those of a later one, so whoever asks at any moment
 * finds what the file they have refers to: first what bears a hash in its name, which no older file refers to; then icons, reports
 * and pages; then the shell; last the pointer to the data. What the site no longer needs is deleted after all of them.
 */
export const STAGES = ['hashed', 'fixed', 'pages', 'shell', 'pointer'] as const;

export interface Emitter {
  stage: (typeof STAGES)[number];
  emit(parts: SiteParts, put: Put): void;
}
