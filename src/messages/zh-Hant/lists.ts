/** What comes with a list after its rows: its menu, the offer of what came since the last visit, what an empty list says, and the calendar. */
import { monthIn } from '#messages/formats.ts';
import type { Messages } from '#messages/messages.ts';

export const messages: Messages<'lists'> = {
  menu: {
    menu: '篩選與標記',
    rules: '規則…',
    shown: {
      all: '全部',
      unread: '未讀',
      new: '首次收錄',
      starred: '收藏',
      tagged: '有標籤',
      remark: '有批註',
      read: '已讀',
      hidden: '隱藏',
    },
    readAll: '全部標為已讀',
    readOlder: '將更早的標為已讀',
    readAbove: '以上標為已讀',
    readBelow: '以下標為已讀',
    undo: '復原',
  },
  since: {
    label: '上次造訪以來',
    days: (days) => `上次造訪以來 ${days} 天`,
    skip: '略過更早的',
  },
  empty: {
    noDay: '這一天沒有日報',
    noDayHint: '典藏中沒有這一天。可以前往最近的一天，或在日曆中另選。',
    noArchive: '典藏還是空的',
    emptyDay: '這一天沒有論文',
    nearest: (day) => `前往 ${day}`,
  },
  calendar: {
    month: '月份',
    previous: '上個月',
    next: '下個月',
    monthOf: monthIn('zh-TW'),
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    day: (day, count) => `${day}，${count} 篇`,
    newest: '最新一天',
  },
};
