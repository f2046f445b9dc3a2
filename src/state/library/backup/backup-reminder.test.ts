/** The reminder: after much work without a file, and then not again for a while. */
import { describe, expect, it } from 'vitest';
import { EMPTY_VIEW, type LibraryView } from '#state/library/store/library-view.ts';
import { changesAtRisk } from './backup-reminder.ts';

const DAY = 86_400_000;
const NOW = 1_000 * DAY;

function view(changes: number, facts: Record<string, number> = {}): LibraryView {
  const marks = Array.from({ length: changes }, (_, key) => {
    const id = `arxiv:${key}`;
    return [id, { id, read: { is: true, at: NOW - DAY } }] as const;
  });
  const known = Object.entries(facts).map(([key, at]) => [key, { key, value: { at }, at }] as const);
  return { ...EMPTY_VIEW, status: 'ready', marks: new Map(marks), facts: new Map(known) };
}

describe('the reminder', () => {
  it('comes where much is in no file, and counts what that is', () => {
    expect(changesAtRisk(view(60), NOW)).toBe(60);
    expect(changesAtRisk(view(60, { exported: NOW - 20 * DAY }), NOW)).toBe(60);
  });

  it('comes a month after a little, too', () => {
    expect([28, 32].map((days) => changesAtRisk(view(3), NOW + days * DAY))).toEqual([0, 3]);
    expect(changesAtRisk(view(3, { exported: NOW - DAY / 2 }), NOW + 90 * DAY)).toBe(0);
  });

  it('is silent over little, over what is in a file, and soon after', () => {
    expect(changesAtRisk(view(49), NOW)).toBe(0);
    expect(changesAtRisk(view(60, { exported: NOW - DAY / 2 }), NOW + 30 * DAY)).toBe(0);
    expect(changesAtRisk(view(60, { exported: NOW - 13 * DAY }), NOW)).toBe(0);
    expect(changesAtRisk(view(60, { reminded: NOW - 13 * DAY }), NOW)).toBe(0);
    expect(changesAtRisk({ ...view(60), status: 'read-only' }, NOW)).toBe(0);
  });
});
