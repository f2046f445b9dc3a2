/** The reminder to export: after many changes, then not again for a while. */
import { describe, expect, it } from 'vitest';
import { EMPTY_VIEW, type LibraryView } from '#state/library/store/library-view.ts';
import { changesWithoutBackup } from './backup-reminder.ts';

const DAY = 86_400_000;
const NOW = 1_000 * DAY;

function view(changes: number, times: Record<string, number> = {}): LibraryView {
  const marks = Array.from({ length: changes }, (_, key) => {
    const id = `arxiv:${key}`;
    return [id, { id, read: { is: true, at: NOW - DAY } }] as const;
  });
  const metadata = Object.entries(times).map(([key, at]) => [key, { key, value: { at }, at }] as const);
  return { ...EMPTY_VIEW, status: 'ready', marks: new Map(marks), metadata: new Map(metadata) };
}

describe('the backup reminder', () => {
  it('comes after many changes without a backup, and counts them', () => {
    expect(changesWithoutBackup(view(60), NOW)).toBe(60);
    expect(changesWithoutBackup(view(60, { exported: NOW - 20 * DAY }), NOW)).toBe(60);
  });

  it('comes a month after a few changes, too', () => {
    expect([28, 32].map((days) => changesWithoutBackup(view(3), NOW + days * DAY))).toEqual([0, 3]);
    expect(changesWithoutBackup(view(3, { exported: NOW - DAY / 2 }), NOW + 90 * DAY)).toBe(0);
  });

  it('does not come for a few changes, for exported ones, soon after an export or dismissal, or while nothing can be written', () => {
    expect(changesWithoutBackup(view(49), NOW)).toBe(0);
    expect(changesWithoutBackup(view(60, { exported: NOW - DAY / 2 }), NOW + 30 * DAY)).toBe(0);
    expect(changesWithoutBackup(view(60, { exported: NOW - 13 * DAY }), NOW)).toBe(0);
    expect(changesWithoutBackup(view(60, { reminded: NOW - 13 * DAY }), NOW)).toBe(0);
    expect(changesWithoutBackup({ ...view(60), status: 'read-only' }, NOW)).toBe(0);
  });
});
