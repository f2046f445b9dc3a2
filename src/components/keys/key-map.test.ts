import { describe, expect, it } from 'vitest';
import { messages as keysEn } from '#messages/en/keys.ts';
import { messages as keysZh } from '#messages/zh/keys.ts';
import { KEY_ACTIONS, KEY_MAP, matchKeys } from './key-map.ts';

describe('the key map', () => {
  it('gives every action at least one shortcut, and a name in every language', () => {
    expect(KEY_MAP.map(({ action }) => action).sort()).toEqual([...KEY_ACTIONS].sort());
    for (const { action, sequences } of KEY_MAP) {
      expect(sequences.length).toBeGreaterThan(0);
      expect(keysZh.actions[action]).not.toBe('');
      expect(keysEn.actions[action]).not.toBe('');
    }
  });

  it('has no shortcut that is ambiguous or the beginning of another', () => {
    const all = KEY_MAP.flatMap(({ sequences }) => sequences.map((keys) => keys.join(' ')));
    expect(new Set(all).size).toBe(all.length);
    for (const keys of all) expect(all.some((other) => other.startsWith(`${keys} `))).toBe(false);
  });

  it('matches shortcuts and their beginnings', () => {
    expect(matchKeys(['j'])).toBe('next');
    expect(matchKeys(['g'])).toBe('prefix');
    expect(matchKeys(['g', 'd'])).toBe('goDay');
    expect(matchKeys(['g', 'j'])).toBeUndefined();
    expect(matchKeys(['/'])).toBe('search');
    expect(matchKeys(['y'])).toBeUndefined();
  });
});
