/** What comes with a list after its rows: its menu, the offer of what came since the last visit, what an empty list says, and the calendar. */
import { monthIn } from '#messages/formats.ts';
import type { Messages } from '#messages/messages.ts';

export const messages: Messages<'lists'> = {
  menu: {
    menu: 'Filter and mark',
    rules: 'Rules…',
    shown: {
      all: 'All',
      unread: 'Unread',
      new: 'New',
      starred: 'Starred',
      tagged: 'Tagged',
      remark: 'With remark',
      read: 'Read',
      hidden: 'Hidden',
    },
    readAll: 'Mark all as read',
    readOlder: 'Mark earlier days as read',
    readAbove: 'Mark all above as read',
    readBelow: 'Mark all below as read',
    undo: 'Undo',
  },
  since: {
    label: 'Since your last visit',
    days: (days) => `${days} days since your last visit`,
    skip: 'Skip earlier',
  },
  empty: {
    noDay: 'No digest on this day',
    noDayHint:
      'The archive has no digest for this day. Go to the nearest one, or pick another in the calendar.',
    noArchive: 'The archive is empty',
    emptyDay: 'No papers on this day',
    nearest: (day) => `Go to ${day}`,
  },
  calendar: {
    month: 'Month',
    previous: 'Previous month',
    next: 'Next month',
    monthOf: monthIn('en'),
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
    day: (day, count) => `${day}, ${count === 1 ? '1 paper' : `${count} papers`}`,
    newest: 'Latest day',
  },
};
