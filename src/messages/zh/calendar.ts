/** The calendar. */
import { monthIn } from '#messages/formats.ts';

export const messages = {
  month: '月份',
  previous: '上个月',
  next: '下个月',
  monthOf: monthIn('zh-CN'),
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
  day: (day: string, count: number) => `${day}，${count} 篇`,
  newest: '最新一天',
};
