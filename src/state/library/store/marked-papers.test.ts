/** Lists of marked papers: what they include, and in which order. */
import { describe, expect, it } from 'vitest';
import { matchesFilter } from './list-filter.ts';
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

const ids = (...args: Parameters<typeof markedPapers> extends [unknown, ...infer Rest] ? Rest : never) =>
  markedPapers(MARKS, ...args).map(({ id }) => id.slice(6));

describe('marked papers', () => {
  it('are sorted by their newest mark; papers that are only read are left out', () => {
    expect(ids('library')).toEqual(['both', 'remark', 'tag', 'star']);
    expect(ids('library', 'read')).toEqual(['star', 'read']);
    expect(ids('library', 'tag:a')).toEqual(['both', 'tag']);
    expect(ids('library', 'tag:b')).toEqual([]);
    expect(ids('library', 'remark')).toEqual(['remark']);
    expect(ids('library', 'unread')).toEqual(['both', 'remark', 'tag']);
  });

  it('are sorted by their stars in the list of starred papers', () => {
    expect(ids('starred')).toEqual(['star', 'both']);
    expect(ids('starred', 'tagged')).toEqual(['both']);
  });
});

describe('the filter for new papers', () => {
  it('leaves out papers of earlier days, where both days are known', () => {
    expect(matchesFilter('new', undefined, { firstSeen: '2025-09-26' }, '2025-09-28')).toBe(false);
    expect(matchesFilter('new', undefined, { firstSeen: '2025-09-28' }, '2025-09-28')).toBe(true);
    expect(matchesFilter('new', undefined, {}, '2025-09-28')).toBe(true);
    expect(matchesFilter('new', undefined, { firstSeen: '2025-09-28' }, undefined)).toBe(true);
  });
});
