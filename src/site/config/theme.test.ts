import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast } from './color.ts';
import { makeTheme } from './theme.ts';

describe('a theme', () => {
  it('is nothing where nothing is set', () => {
    expect(makeTheme({})).toEqual({ paper: { light: '#fbf8f1', dark: '#161513' }, mistakes: [] });
  });

  it('sets the accent in both looks, lighter on dark paper', () => {
    const { css, mistakes } = makeTheme({ colors: { accent: '#00509e' } });
    expect(mistakes).toEqual([]);
    const accents = [...css!.matchAll(/--color-cinnabar:(#\w{6})/g)].map(([, color]) => color!);
    expect(accents[0]).toBe('#00509e');
    expect(contrast(accents[1]!, '#161513')).toBeGreaterThanOrEqual(4.5);
    expect(accents[2]).toBe(accents[1]);
  });

  it('follows the reader’s choice of look before the system’s', () => {
    const { css } = makeTheme({ colors: { paper: { light: '#ffffff', dark: '#000000' } } });
    expect(css).toMatch(/^:root\{--color-paper:#ffffff/);
    expect(css).toMatch(
      /prefers-color-scheme:dark\)\{:root:not\(\[data-theme="light"\]\)\{--color-paper:#000000/,
    );
    expect(css).toMatch(/:root\[data-theme="dark"\]\{--color-paper:#000000/);
  });

  it('keeps Lectern’s own distances: its own paper and accent give its own colours, within a few steps', () => {
    const { css } = makeTheme({ colors: { paper: '#fbf8f1' } });
    const [light] = css!.split('\n');
    const of = (name: string) => new RegExp(`--color-${name}:(#\\w{6})`).exec(light!)![1]!;
    for (const [name, own] of Object.entries({
      sheet: '#fffdf8',
      line: '#e6dfd0',
      here: '#f3ecdd',
      wash: '#fbefe9',
    }))
      expect(contrast(of(name), own), name).toBeLessThan(1.05);
  });

  it('refuses what cannot be read, and offers what can', () => {
    const { mistakes } = makeTheme({ colors: { accent: '#ffcc00' } });
    expect(mistakes).toEqual([
      {
        setting: 'colors.accent.light',
        what: expect.stringMatching(/contrast of 1\.\d, .*take one such as #\w{6}\.$/),
      },
    ]);
    const offered = /such as (#\w{6})/.exec(mistakes[0]!.what)![1]!;
    expect(makeTheme({ colors: { accent: offered } }).mistakes).toEqual([]);
    expect(makeTheme({ colors: { paper: '#888888' } }).mistakes.map(({ setting }) => setting)).toContain(
      'colors.paper.light',
    );
  });

  it('always gives readable colours or a mistake', () => {
    const color = fc.stringMatching(/^#[0-9a-f]{6}$/);
    fc.assert(
      fc.property(color, color, (accent, paper) => {
        const { css, mistakes } = makeTheme({ colors: { accent, paper } });
        const light = css!.split('\n')[0]!;
        const found = contrast(/cinnabar:(#\w+)/.exec(light)![1]!, /paper:(#\w+)/.exec(light)![1]!);
        expect(mistakes.some(({ setting }) => setting === 'colors.accent.light')).toBe(found < 4.5);
      }),
    );
  });

  it('names fonts', () => {
    const { css } = makeTheme({ fonts: { serif: '"Kaiti SC", serif', sans: 'Arial' } });
    expect(css).toBe(
      ':root,:root :lang(en){--font-serif:"Kaiti SC", serif}\n:root,:root:lang(en){--font-sans:Arial}\n',
    );
  });

  it('colours the labels of sources', () => {
    const { css } = makeTheme({ sources: { arxiv: { color: '#b31b1b' } } });
    expect(css).toContain('[data-source="arxiv"]{color:#b31b1b}');
  });
});
