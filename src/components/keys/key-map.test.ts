import { describe, expect, it } from 'vitest';
import { messages as keysEn } from '#messages/en/keys.ts';
import { messages as keysZh } from '#messages/zh/keys.ts';
import { KEY_ACTIONS, KEY_MAP, matchKeys } from './key-map.ts';

describe('the key map', () => {
  it('gives every action at least one shortcut, and a name in every language', () => {
    expect(KEY_MAP.map(({ action }) => action).sort()).toEqual([...KEY_ACTIONS].sort());
    for (const { action, ways } of KEY_MAP) {
      expect(ways.length).toBeGreaterThan(0);
      expect(keysZh.actions[action]).not.toBe('');
      expect(keysEn.actions[action]).not.toBe('');
    }
  });

  it('has no shortcut that is ambiguous or the beginning of another', () => {
    const ways = KEY_MAP.flatMap((binding) => binding.ways.map((way) => way.join(' ')));
    expect(new Set(ways).size).toBe(ways.length);
    for (const way of ways) expect(ways.some((other) => other.startsWith(`${way} `))).toBe(false);
  });

  it('matches shortcuts and their beginnings', () => {
    expect(matchKeys(['j'])).toBe('next');
    expect(matchKeys(['g'])).toBe('more');
    expect(matchKeys(['g', 'd'])).toBe('goDay');
    expect(matchKeys(['g', 'j'])).toBeUndefined();
    expect(matchKeys(['/'])).toBe('search');
    expect(matchKeys(['y'])).toBeUndefined();
  });
});
