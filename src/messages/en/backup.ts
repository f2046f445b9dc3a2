/** Backup, import and transfer of what the reader marked. */
import type { Messages } from '#messages/messages.ts';

const counted = (count: number, name: string) => `${count} ${name}${count === 1 ? '' : 's'}`;

export const messages: Messages<'backup'> = {
  title: 'Backup and transfer',
  lead: 'Your marks are stored on this device only and are lost if the browser clears its data. Export them to a file or transfer them to another device to keep them safe.',
  never: 'Never exported',
  exportedOn: (day) => `Last export: ${day}`,
  changesSince: (count) => (count === 0 ? 'no changes since' : `${counted(count, 'change')} since`),
  export: 'Export everything',
  exportHint: 'One JSON file: stars, read marks, tags, remarks, rules and reading progress.',
  import: 'Import a backup',
  importHint:
    'See what would change before you decide. Records are merged one by one and the newer wins; remarks edited on both sides keep both texts.',
  choose: 'Choose file',
  chooseLabel: 'Backup file',
  trouble: {
    'not-json': 'This file can’t be read: incomplete JSON. Copy or download it again.',
    foreign: 'This is not a Lectern backup. Choose the file whose name starts with lectern.',
    newer: 'This file is from a newer version. Reload the page, then import it.',
    damaged: 'This file is damaged. The error is at:',
    'too-large': 'This file is too large to be a Lectern backup.',
  },
  unchanged: 'Nothing was changed.',
  preview: 'What the import will change',
  fresh: 'New',
  gone: 'Removed',
  changed: 'Changed',
  conflicts: (count) =>
    count === 1
      ? '1 remark was edited on both sides; both texts will be kept:'
      : `${count} remarks were edited on both sides; both texts will be kept:`,
  nothingNew: 'There is nothing new in it. No need to import.',
  things: ({ starred, read, tag, remark, rule }) =>
    [
      starred > 0 && `${starred} starred`,
      read > 0 && `${read} read`,
      tag > 0 && counted(tag, 'tag'),
      remark > 0 && counted(remark, 'remark'),
      rule > 0 && counted(rule, 'rule'),
    ]
      .filter(Boolean)
      .join(', '),
  much: 'This removes more than half of your marks. If you are sure, type',
  muchWord: 'remove',
  muchLabel: 'Confirm removing more than half',
  merge: 'Merge',
  cancel: 'Cancel',
  saving: 'Saving…',
  saved: 'Saved. Your marks before the import are kept too; you can restore them below.',
  notSaved: 'Not saved, and nothing was changed. Please try again.',
  folder: 'Automatic backup to a folder',
  folderHint:
    'Choose a folder, ideally one that is synced. Lectern writes a backup there when your marks change.',
  folderChoose: 'Choose folder',
  folderOn: (name) => `Changes are saved automatically to lectern-library.json in “${name}”.`,
  folderAsk: (name) => `The browser needs your permission again to write to “${name}”.`,
  folderAllow: 'Allow',
  folderStop: 'Stop automatic backup',
  folderFailed: 'Can’t write to this folder. Try another one.',
  handOff: 'Transfer to another device',
  handOffHint:
    'Scan the QR code or open the link on the other device to merge stars, read marks, tags and remarks there. Everything is in the code and the link; no server is involved.',
  span: 'What to transfer',
  spans: { week: 'Changes of the last 7 days', month: 'Changes of the last 30 days', all: 'Everything' },
  make: 'Create QR code and link',
  nothingToHand: 'No changes in this period.',
  code: (number, of) => (of === 1 ? 'QR code' : `QR code ${number} of ${of}`),
  codeOf: (number, of) => `${number} / ${of}`,
  previous: 'Previous',
  next: 'Next',
  copyLink: (number, of) => (of === 1 ? 'Copy link' : `Copy link ${number}`),
  copied: 'Copied',
  tooOld: 'This browser is too old to create QR codes. Export a file instead.',
  incoming: 'Marks from another device',
  waiting: (numbers, of) =>
    `${of - numbers.length} of ${of} received; missing: ${numbers.join(', ')}. Scan the rest in any order.`,
  partRefused:
    'The transferred marks could not be saved. They are still in this page’s address: reload to try again.',
  drop: 'Discard',
  damagedParts: 'These codes or links are incomplete. Create them again on the other device.',
  states: 'Marks before imports',
  statesHint: 'The last three are kept. Restoring one keeps the present marks as well.',
  stateOf: (when, starred, remarks) => `${when}: ${starred} starred, ${counted(remarks, 'remark')}`,
  restore: 'Restore',
  restored: 'Restored.',
  aside: 'Unreadable records',
  asideHint: (count) =>
    `${counted(count, 'record')} can’t be read. Nothing is lost: export to look at them yourself.`,
  asideExport: 'Export these records',
  off: 'This browser doesn’t let the page store data, so nothing can be imported.',
};
