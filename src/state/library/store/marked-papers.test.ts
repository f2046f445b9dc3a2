/** Lists of marked papers: which papers are in them, and in what order. */
import { describe, expect, it } from 'vitest';
import { shownBy } from './list-filter.ts';
import type { Mark } from './mark.ts';
import { markedPapers } from './marked-papers.ts';

const ALL: Mark[] = [
  { id: 'arxiv:read', read: { is: true, at: 50 } },
  { id: 'arxiv:star', starred: { is: true, at: 10 }, read: { is: true, at: 60 } },
  { id: 'arxiv:was-star', starred: { is: false, at: 40 } },
  {
    id: 'arxiv:tag',
    tags: [
      { tag: 'a', is: true, at: 20 },
      { tag: 'b', is: false, at: 90 },
    ],
  },
  { id: 'arxiv:remark', remark: { texts: [{ text: '好', at: 30 }], over: [5] } },
  { id: 'arxiv:no-remark', remark: { texts: [], over: [80] } },
  { id: 'arxiv:both', starred: { is: true, at: 5 }, tags: [{ tag: 'a', is: true, at: 70 }] },
];

const MARKS = new Map(ALL.map((mark) => [mark.id, mark]));

const ids = (...of: Parameters<typeof markedPapers> extends [unknown, ...infer Rest] ? Rest : never) =>
  markedPapers(MARKS, ...of).map(({ id }) => id.slice(6));

describe('the papers that the reader marked', () => {
  it('are listed by the newest mark that they bear, those only read left out', () => {
    expect(ids('library')).toEqual(['both', 'remark', 'tag', 'star']);
    expect(ids('library', 'read')).toEqual(['star', 'read']);
    expect(ids('library', 'tag:a')).toEqual(['both', 'tag']);
    expect(ids('library', 'tag:b')).toEqual([]);
    expect(ids('library', 'remark')).toEqual(['remark']);
    expect(ids('library', 'unread')).toEqual(['both', 'remark', 'tag']);
  });

  it('as starred ones stand by their stars', () => {
    expect(ids('starred')).toEqual(['star', 'both']);
    expect(ids('starred', 'tagged')).toEqual(['both']);
  });
});

describe('a paper that an earlier day had', () => {
  it('is not new, unless nothing is known of days', () => {
    expect(shownBy('new', undefined, { firstSeen: '2025-09-26' }, '2025-09-28')).toBe(false);
    expect(shownBy('new', undefined, { firstSeen: '2025-09-28' }, '2025-09-28')).toBe(true);
    expect(shownBy('new', undefined, {}, '2025-09-28')).toBe(true);
    expect(shownBy('new', undefined, { firstSeen: '2025-09-28' }, undefined)).toBe(true);
  });
});
