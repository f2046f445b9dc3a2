/** Texts of taking the library along and bringing it in, in both languages; a page of its own asks for them. */
import type { Locale } from './locale.ts';

interface Things {
  starred: number;
  read: number;
  tag: number;
  remark: number;
  rule: number;
}

function listed(
  things: Things,
  spoken: Record<keyof Things, (count: number) => string>,
  comma: string,
): string {
  return Object.entries(spoken)
    .flatMap(([thing, say]) => {
      const count = things[thing as keyof Things];
      return count > 0 ? [say(count)] : [];
    })
    .join(comma);
}

const zh = {
  title: '备份与转移',
  lead: '标记只存在这台设备上，浏览器清除数据时会一起丢掉。存成文件，或交给另一台设备，才丢不了。',
  never: '还没有导出过',
  exportedOn: (day: string) => `上次导出：${day}`,
  changesSince: (count: number) => (count === 0 ? '之后没有改动' : `之后有 ${count} 处改动`),
  export: '导出全部',
  exportHint: '一个 JSON 文件：收藏、已读、标签、批注、规则和读到哪里。',
  import: '导入备份',
  importHint: '先看会改变什么，再决定。逐条合并，新的为准；两边都改过的批注，两份都留。',
  choose: '选一个文件',
  chooseLabel: '备份文件',
  trouble: {
    'not-json': '这个文件读不出来：不是完整的 JSON。可能没有下载完，请重新拷贝一份再试。',
    foreign: '这不是晨读的备份文件。请选文件名以 lectern 开头的那个。',
    newer: '这个文件由更新的版本写成。请先刷新页面更新晨读，再导入。',
    damaged: '这个文件损坏了，出问题的地方：',
    'too-large': '这个文件太大，不会是晨读的备份。',
  },
  unchanged: '什么都没有改动。',
  preview: '导入后会这样',
  fresh: '新增',
  gone: '减少',
  changed: '改写',
  conflicts: (count: number) => `${count} 条批注两边都改过，两份都会留下：`,
  nothingNew: '这里面没有新的内容，不用导入。',
  things: (things: Things) =>
    listed(
      things,
      {
        starred: (count) => `收藏 ${count} 篇`,
        read: (count) => `读过 ${count} 篇`,
        tag: (count) => `标签 ${count} 个`,
        remark: (count) => `批注 ${count} 条`,
        rule: (count) => `规则 ${count} 条`,
      },
      '，',
    ),
  much: '这会去掉现有标记的一半以上。确定的话，请在下面写上',
  muchWord: '去掉',
  muchLabel: '确认去掉一半以上',
  merge: '合并进来',
  cancel: '取消',
  saving: '正在存…',
  saved: '已存好。导入前的样子也留着，在下面可以换回去。',
  notSaved: '没有存上，什么都没有改动。请再试一次。',
  folder: '自动备份到文件夹',
  folderHint: '选一个文件夹（最好会同步到别处），改动之后晨读自己把备份写进去。',
  folderChoose: '选一个文件夹',
  folderOn: (name: string) => `改动会自动写进“${name}”里的 lectern-library.json。`,
  folderAsk: (name: string) => `浏览器要您再次允许，晨读才能写进“${name}”。`,
  folderAllow: '允许',
  folderStop: '不再自动备份',
  folderFailed: '没能写进这个文件夹，换一个再试。',
  handOff: '交给另一台设备',
  handOffHint:
    '在另一台设备上扫码或打开链接，收藏、已读、标签和批注就合并过去。内容都在码和链接里，不经过任何服务器。',
  span: '交出哪些',
  spans: { week: '近 7 天的改动', month: '近 30 天的改动', all: '全部' },
  make: '生成二维码和链接',
  nothingToHand: '这段时间里没有改动。',
  code: (number: number, of: number) => (of === 1 ? '二维码' : `二维码，第 ${number} 张，共 ${of} 张`),
  codeOf: (number: number, of: number) => `${number} / ${of}`,
  previous: '上一张',
  next: '下一张',
  copyLink: (number: number, of: number) => (of === 1 ? '拷贝链接' : `拷贝第 ${number} 个链接`),
  copied: '已拷贝',
  tooOld: '这个浏览器太旧，不能生成二维码。请用导出的文件。',
  incoming: '另一台设备交来的标记',
  waiting: (numbers: readonly number[], of: number) =>
    `已收到 ${of - numbers.length} / ${of}，还缺第 ${numbers.join('、')} 张。顺序不限，接着扫就行。`,
  partRefused: '交来的标记没有存上。它还在这一页的地址里：请刷新页面，再试一次。',
  drop: '不要了',
  damagedParts: '这些码或链接没有完整传过来。请在另一台设备上重新生成。',
  states: '导入之前的样子',
  statesHint: '最近三次。换回去之前，现在的样子也会留一份。',
  stateOf: (when: string, starred: number, remarks: number) =>
    `${when}：收藏 ${starred} 篇，批注 ${remarks} 条`,
  restore: '换回去',
  restored: '已换回。',
  aside: '读不出来的记录',
  asideHint: (count: number) => `${count} 条记录读不出来，另外放着，没有丢。可以导出来自己看。`,
  asideExport: '导出这些记录',
  off: '浏览器没有让这一页存数据，所以不能导入；别处的标记不受影响。',
  settingsLink: '备份与转移标记',
};

export type BackupMessages = typeof zh;

const en: BackupMessages = {
  title: 'Backup and hand-off',
  lead: 'Your marks are on this device only, and go when the browser clears its data. A file, or another device, keeps them safe.',
  never: 'Never exported so far',
  exportedOn: (day) => `Last export: ${day}`,
  changesSince: (count) => (count === 0 ? 'no changes since' : `${count} changes since`),
  export: 'Export everything',
  exportHint: 'One JSON file: stars, read marks, tags, remarks, rules, and where you left off.',
  import: 'Import a backup',
  importHint:
    'You see what would change before you decide. Merged record by record, the newer wins; remarks edited on both sides keep both texts.',
  choose: 'Choose a file',
  chooseLabel: 'Backup file',
  trouble: {
    'not-json': 'This file cannot be read: it is not whole JSON. Copy or download it again.',
    foreign: 'This is no backup of Lectern. Choose the file whose name begins with lectern.',
    newer: 'A newer version wrote this file. Reload the page to update Lectern, then import it.',
    damaged: 'This file is damaged. It goes wrong at:',
    'too-large': 'This file is too large to be a backup of Lectern.',
  },
  unchanged: 'Nothing was changed.',
  preview: 'What the import would do',
  fresh: 'New',
  gone: 'Gone',
  changed: 'Rewritten',
  conflicts: (count) => `${count} remarks were edited on both sides; both texts will stay:`,
  nothingNew: 'There is nothing new in it, no need to import.',
  things: (things) =>
    listed(
      things,
      {
        starred: (count) => `${count} starred`,
        read: (count) => `${count} read`,
        tag: (count) => `${count} tags`,
        remark: (count) => `${count} remarks`,
        rule: (count) => `${count} rules`,
      },
      ', ',
    ),
  much: 'This would take away more than half of your marks. If you are sure, type',
  muchWord: 'remove',
  muchLabel: 'Confirm taking away more than half',
  merge: 'Merge',
  cancel: 'Cancel',
  saving: 'Saving …',
  saved: 'Saved. The state before is kept, too: you can go back to it below.',
  notSaved: 'Not saved, and nothing was changed. Please try again.',
  folder: 'Automatic backup into a folder',
  folderHint:
    'Choose a folder, best one that is synced elsewhere: Lectern writes a backup there after changes.',
  folderChoose: 'Choose a folder',
  folderOn: (name) => `Changes are written to lectern-library.json in “${name}”.`,
  folderAsk: (name) => `The browser wants you to allow writing to “${name}” once more.`,
  folderAllow: 'Allow',
  folderStop: 'Stop automatic backup',
  folderFailed: 'This folder could not be written to. Try another one.',
  handOff: 'Hand over to another device',
  handOffHint:
    'Scan the code or open the link there: stars, read marks, tags and remarks are merged. All of it is in the code and the link; no server is involved.',
  span: 'What to hand over',
  spans: { week: 'Changes of 7 days', month: 'Changes of 30 days', all: 'Everything' },
  make: 'Make code and link',
  nothingToHand: 'There were no changes in this time.',
  code: (number, of) => (of === 1 ? 'QR code' : `QR code ${number} of ${of}`),
  codeOf: (number, of) => `${number} / ${of}`,
  previous: 'Previous',
  next: 'Next',
  copyLink: (number, of) => (of === 1 ? 'Copy link' : `Copy link ${number}`),
  copied: 'Copied',
  tooOld: 'This browser is too old to make codes. Use an exported file instead.',
  incoming: 'Marks from another device',
  waiting: (numbers, of) =>
    `${of - numbers.length} of ${of} have arrived; missing: ${numbers.join(', ')}. Any order will do, just go on scanning.`,
  partRefused:
    'What was handed over could not be saved. It is still in the address of this page: reload to try again.',
  drop: 'Discard',
  damagedParts: 'These codes or links did not arrive whole. Please make them anew on the other device.',
  states: 'Before the imports',
  statesHint: 'The last three. Going back keeps the present state as well.',
  stateOf: (when, starred, remarks) => `${when}: ${starred} starred, ${remarks} remarks`,
  restore: 'Go back to it',
  restored: 'Restored.',
  aside: 'Records that cannot be read',
  asideHint: (count) =>
    `${count} records cannot be read. They were put aside, not lost, and can be exported.`,
  asideExport: 'Export these records',
  off: 'The browser does not let this page store data, so nothing can be imported.',
  settingsLink: 'Backup and hand-off of marks',
};

export function backupMessagesIn(locale: Locale): BackupMessages {
  return locale === 'zh' ? zh : en;
}
