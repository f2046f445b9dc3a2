/** An open paper. */
import type { Messages } from '#messages/messages.ts';

const translations = (count: number) => (count === 1 ? '1 translation' : `${count} translations`);

export const messages: Messages<'paper-detail'> = {
  back: 'Back to list',
  placeInDigest: (day, place) => `${day}, no. ${place}`,
  place: (place) => `no. ${place}`,
  undated: 'undated',
  untitled: 'Untitled',
  noTitle: 'This digest gives no title.',
  others: 'et al.',
  nameSeparator: ', ',
  published: 'published',
  page: (source) => `${source} page`,
  code: 'Code',
  cite: 'Cite',
  copy: 'Copy',
  translatedTitle: 'Machine-translated title',
  citationPage: (source: string) => `Citation on ${source}`,
  copyAs: (format) => `Copy citation as ${format}`,
  copyLink: 'Copy link',
  copied: 'Copied',
  copyFailed: 'Copy failed',
  share: 'Share',
  abstract: 'Abstract',
  abstractLanguage: 'Abstract language',
  languages: { zh: '中文', en: 'English' },
  abstractNote: 'Note on the abstract',
  translationFailed: (fragment) =>
    fragment
      ? 'Translation failed that day; the digest kept only the beginning of the abstract.'
      : 'Translation failed that day; this is the English original.',
  untranslated: 'This digest left the abstract untranslated.',
  readTranslation: (day) => `Read the translation of ${day}`,
  noAbstract: 'That day’s digest has no abstract.',
  abstractOn: (day) => `The digest of ${day} has one`,
  readAt: (source) => `Read on ${source}`,
  firstSeen: (day) => `first seen ${day}`,
  appearances: (count) => (count === 1 ? '1 appearance' : `${count} appearances`),
  translations,
  translationList: 'Translations',
  moreTranslations: (count) => (count === 1 ? '1 more translation' : `${count} more translations`),
  keptPart: 'Offline: this is what the device has; other digests may have the paper too.',
  seenIn: 'In',
  origin: (file, line) => `${file}, line ${line}`,
  report: 'Report a mistake',
  unknownHint: (id) => `“${id}” is in none of its digests.`,
  searchArxiv: 'Look it up on arXiv',
  openDoi: 'Open the DOI',
  note: { label: 'Translator’s note', unfold: 'expand', fold: 'collapse' },
};
