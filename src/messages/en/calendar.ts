/** The calendar. */

import { monthIn } from '#messages/formats.ts';
import type { Messages } from '#messages/messages.ts';

export const messages: Messages<'calendar'> = {
  month: 'Month',
  previous: 'Previous month',
  next: 'Next month',
  monthOf: monthIn('en'),
  weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  day: (day, count) => `${day}, ${count === 1 ? '1 paper' : `${count} papers`}`,
  newest: 'Newest day',
};
