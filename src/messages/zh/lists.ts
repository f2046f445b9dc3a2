/** What comes with a list after its rows: its menu, the offer of what came since the last visit, what an empty list says, and the calendar. */
import { monthIn } from '#messages/formats.ts';

export const messages = {
  menu: {
    menu: '筛选与标记',
    rules: '规则…',
    shown: {
      all: '全部',
      unread: '未读',
      new: '首次收录',
      starred: '收藏',
      tagged: '有标签',
      remark: '有批注',
      read: '已读',
      hidden: '隐藏',
    },
    readAll: '全部标为已读',
    readOlder: '把更早的标为已读',
    readAbove: '以上标为已读',
    readBelow: '以下标为已读',
    undo: '撤销',
  },
  since: {
    label: '上次以来',
    days: (days: number) => `自上次以来 ${days} 天`,
    skip: '跳过更早的',
  },
  empty: {
    noDay: '这一天没有日报',
    noDayHint: '存档里没有这一天。可以去最近的一天，或在日历里另选。',
    noArchive: '存档还是空的',
    emptyDay: '这一天没有论文',
    nearest: (day: string) => `去 ${day}`,
  },
  calendar: {
    month: '月份',
    previous: '上个月',
    next: '下个月',
    monthOf: monthIn('zh-CN'),
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    day: (day: string, count: number) => `${day}，${count} 篇`,
    newest: '最新一天',
  },
};
