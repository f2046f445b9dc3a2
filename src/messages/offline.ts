/** Texts of all that has to do with offline use, in both languages; apart from the others, since a first visit can do without them. */
import { grouped } from './formats.ts';
import type { Locale } from './locale.ts';

const zh = {
  title: '离线阅读',
  lead: '打开过的每一天、每一篇，断网后都还能读。要多带一些，在这里选。',
  kept: (days: number, papers: number, size: string) =>
    `已离线：${days} 天 · ${grouped(papers)} 篇 · ${size}`,
  keptAll: (papers: number, size: string) => `已离线：全部存档 · ${grouped(papers)} 篇 · ${size}`,
  nothingKept: '这台设备上还没有存下论文',
  choose: '存哪些',
  newest: '最近',
  days: '天，和全部收藏',
  dayNumber: '天数',
  starred: '只存全部收藏，以后收藏的也自动存下',
  all: '全部存档和搜索索引，离线也能搜索和排序',
  totals: (days: number, papers: number) => `共 ${days} 天 · ${grouped(papers)} 篇`,
  start: '存到这台设备',
  update: '存这些',
  pause: '暂停',
  resume: '继续',
  cancel: '取消',
  remove: '全部移除',
  removeHint: '只移除论文数据；设置不受影响。',
  progress: (papers: number, of: number, size: string) => `${grouped(papers)} / ${grouped(of)} 篇 · ${size}`,
  progressLabel: '下载进度',
  paused: '已暂停',
  done: '都存好了。以后有了新的一天，联网打开时会自动补上。',
  failed: {
    network: '网络断了，没有存完。已存的都在，可以继续。',
    full: '存储空间不够，没有存完。已存的都在，照常可读。',
    'no-worker': '这个浏览器窗口不能离线存储。换一个普通窗口，或稍后刷新页面再试。',
  },
  storage: '存储空间',
  usage: (used: string, quota: string) => `已用 ${used}，可用约 ${quota}`,
  persisted: '浏览器已答应不自动清除。',
  notPersisted: '空间紧张时，浏览器可能自动清除这些数据。',
  persist: '请浏览器保留',
  install: '装成应用',
  installHint: '装好后从桌面打开，没有地址栏，数据也更不容易被清除。',
  installNow: '安装',
  apple: 'Safari 的存储',
  appleTab:
    'Safari 会清除七天没有打开的网站的数据：存下的论文，还有收藏和读过的标记。点“分享”再点“添加到主屏幕”，装好的应用不受此限。它有自己的存储空间：装好后请在应用里再存一次，标记用备份带过去。',
  appleApp:
    '装好的应用有自己的存储空间，在浏览器里存下的论文和标记不在这里：论文请在这里再存一次，标记用备份带过来。七天不打开也不会被清除。',
  backup: '备份与恢复标记',
  lostPapers: '浏览器清除了存在这台设备上的论文',
  fetchAgain: '重新取回',
  letGo: '不用了',
  lostMarks: (count: number) => `浏览器清除了这台设备上的标记（${count} 篇）`,
  restoreMarks: '从备份恢复',
  search: '没有存下的论文，断网时不会出现在搜索结果里；搜索页会说明数目不全。',
  settingsLink: '离线阅读与安装',
  updateReady: '新版本已备好',
  updateNow: '更新',
  later: '以后',
  stale: '页面的一部分已经换了新版本',
  reload: '重新载入',
  today: (papers: number) => `今天 ${papers} 篇新论文`,
  newer: (papers: number, day: string) => `${papers} 篇新论文，到 ${day}`,
  changed: '存档有更新',
  show: '去看',
  quota: '设备空间已满，新读的论文不再存下；在线阅读不受影响',
  cache: '这台设备的缓存出了问题；在线阅读不受影响',
  understood: '知道了',
  notices: '通知',
};

export type OfflineMessages = typeof zh;

const en: OfflineMessages = {
  title: 'Offline reading',
  lead: 'Every day and paper you have opened can be read without a connection. Take more with you here.',
  kept: (days, papers, size) => `Offline: ${days} days · ${grouped(papers)} papers · ${size}`,
  keptAll: (papers, size) => `Offline: the whole archive · ${grouped(papers)} papers · ${size}`,
  nothingKept: 'No papers are kept on this device yet',
  choose: 'What to keep',
  newest: 'The newest',
  days: 'days, and all starred papers',
  dayNumber: 'Number of days',
  starred: 'Only the starred papers, and those you star later',
  all: 'The whole archive with its search index',
  totals: (days, papers) => `${days} days · ${grouped(papers)} papers in all`,
  start: 'Keep on this device',
  update: 'Keep these',
  pause: 'Pause',
  resume: 'Go on',
  cancel: 'Cancel',
  remove: 'Remove all',
  removeHint: 'Removes papers only; your settings stay.',
  progress: (papers, of, size) => `${grouped(papers)} of ${grouped(of)} papers · ${size}`,
  progressLabel: 'Download progress',
  paused: 'Paused',
  done: 'All kept. New days are added when you open Lectern online.',
  failed: {
    network: 'The connection broke before all was kept. What is here stays; you can go on.',
    full: 'There is not enough room to keep all of it. What is here stays readable.',
    'no-worker':
      'This window cannot keep anything. Use an ordinary window, or reload the page and try again.',
  },
  storage: 'Storage',
  usage: (used, quota) => `${used} used, about ${quota} available`,
  persisted: 'The browser has promised not to clear it by itself.',
  notPersisted: 'When room is short, the browser may clear these data by itself.',
  persist: 'Ask it to keep them',
  install: 'Install as an app',
  installHint: 'Opens from the desktop without an address bar, and its data are less likely to be cleared.',
  installNow: 'Install',
  apple: 'What Safari stores',
  appleTab:
    'Safari clears the data of sites not opened for seven days: kept papers, and what you starred or read. “Share”, then “Add to Home Screen”: an installed app is exempt. It has a store of its own, so keep your papers once more inside the app, and take your marks along with a backup.',
  appleApp:
    'An installed app has a store of its own. What you kept or marked in the browser is not here: keep your papers once more, and bring your marks with a backup. They are not cleared after seven days.',
  backup: 'Back up and restore marks',
  lostPapers: 'The browser has cleared the papers kept on this device',
  fetchAgain: 'Fetch them again',
  letGo: 'No, thanks',
  lostMarks: (count) => `The browser has cleared your marks on this device (${count} papers)`,
  restoreMarks: 'Restore from a backup',
  search:
    'Papers that are not kept do not appear in a search offline; the search page says that its numbers are not complete.',
  settingsLink: 'Offline reading and installing',
  updateReady: 'A new version is ready',
  updateNow: 'Update',
  later: 'Later',
  stale: 'A part of this page has been replaced by a newer version',
  reload: 'Reload',
  today: (papers) => `${papers} new papers today`,
  newer: (papers, day) => `${papers} new papers, up to ${day}`,
  changed: 'The archive was updated',
  show: 'Show',
  quota: 'This device is full: papers you read are no longer kept. Reading online goes on as before',
  cache: 'The cache of this device has failed. Reading online goes on as before',
  understood: 'OK',
  notices: 'Notices',
};

export function offlineMessagesIn(locale: Locale): OfflineMessages {
  return locale === 'zh' ? zh : en;
}

/** 1.1 MB; in the units that stores and browsers count in. */
export function spokenBytes(bytes: number): string {
  if (bytes < 1e6) return `${Math.round(bytes / 1e3)} kB`;
  if (bytes < 1e9) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
