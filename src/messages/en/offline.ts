/** Offline reading: what is downloaded, and notices about it. */
import { fileSize, grouped } from '#messages/formats.ts';
import type { Messages } from '#messages/messages.ts';

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);
const papers = (count: number) => (count === 1 ? '1 paper' : `${grouped(count)} papers`);
const newPapers = (count: number) => (count === 1 ? '1 new paper' : `${grouped(count)} new papers`);

export const messages: Messages<'offline'> = {
  title: 'Offline reading',
  lead: 'Days and papers that you have opened stay readable offline. Download more here.',
  kept: (dayCount, count, bytes) =>
    `Available offline: ${days(dayCount)} · ${papers(count)} · ${fileSize(bytes)}`,
  keptAll: (count, bytes) => `Available offline: the whole archive · ${papers(count)} · ${fileSize(bytes)}`,
  nothingKept: 'No papers on this device yet',
  choose: 'Download',
  newest: 'The latest',
  days: 'days, and all starred papers',
  dayNumber: 'Number of days',
  starred: 'Only starred papers, including those you star later',
  all: 'The whole archive with its search index, for searching and sorting offline',
  totals: (dayCount, count) => `${days(dayCount)} · ${papers(count)} in all`,
  start: 'Download to this device',
  update: 'Update download',
  pause: 'Pause',
  resume: 'Resume',
  cancel: 'Cancel',
  remove: 'Remove all',
  removeHint: 'Removes downloaded papers only; your settings stay.',
  progress: (count, of, bytes) => `${grouped(count)} of ${papers(of)} · ${fileSize(bytes)}`,
  progressLabel: 'Download progress',
  paused: 'Paused',
  done: 'Download complete. New days are added when you open Lectern online.',
  failed: {
    network: 'The connection was lost before the download finished. What is here stays; you can resume.',
    full: 'Not enough storage to finish the download. What is here stays readable.',
    'no-worker': 'This window can’t store anything for offline use. Use a regular window, or reload later.',
  },
  storage: 'Storage',
  usage: (used, free) => `${fileSize(used)} used, about ${fileSize(free)} available`,
  persisted: 'The browser won’t clear it on its own.',
  notPersisted: 'The browser may clear this data when storage runs low.',
  persist: 'Ask the browser to keep it',
  install: 'Install as an app',
  installHint: 'Opens from your desktop without an address bar, and its data is less likely to be cleared.',
  installNow: 'Install',
  apple: 'Storage in Safari',
  appleTab:
    'Safari clears the data of sites not opened for seven days: downloaded papers, stars and read marks. Tap “Share”, then “Add to Home Screen”: an installed app is exempt. It has its own storage, so download your papers again in the app, and bring your marks with a backup.',
  appleApp:
    'An installed app has its own storage. Papers and marks from the browser are not here: download your papers again, and bring your marks with a backup. They are not cleared after seven days.',
  backup: 'Back up and restore marks',
  lostPapers: 'The browser has cleared the papers downloaded to this device',
  fetchAgain: 'Download again',
  letGo: 'No, thanks',
  lostMarks: (count) => `The browser has cleared your marks on this device (${papers(count)})`,
  restoreMarks: 'Restore from backup',
  search:
    'Papers that are not downloaded don’t appear in offline search; the search page says when counts are incomplete.',
  updateReady: 'A new version is ready',
  updateNow: 'Update',
  later: 'Later',
  stale: 'This page has a newer version',
  reload: 'Reload',
  today: (count) => `${newPapers(count)} today`,
  newer: (count, day) => `${newPapers(count)}, up to ${day}`,
  changed: 'The archive was updated',
  show: 'View',
  quota: 'This device is full: papers you read are no longer saved. Reading online still works.',
  cache: 'The cache on this device has failed. Reading online still works.',
  understood: 'OK',
  notices: 'Notifications',
  unloaded: {
    title: 'This page failed to load',
    hint: 'Lectern’s own files did not arrive. Check your connection, then reload.',
  },
};
