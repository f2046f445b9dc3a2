import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LOCALES } from './locales.ts';
import { fetchArea, onSpoken, speak, spokenLocale, spokenTexts } from './spoken.ts';

beforeEach(() => speak('zh', ['common']));
afterEach(() => vi.restoreAllMocks());

/** The texts of a language that arrive when the test says so. */
function heldBack(locale: 'zh' | 'en') {
  const load = LOCALES[locale].load;
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  vi.spyOn(LOCALES[locale], 'load').mockImplementation((async () => {
    await arrival;
    return load();
  }) as never);
  return arrive;
}

describe('the language that is spoken', () => {
  it('changes at once, with all areas that are in use', async () => {
    await fetchArea('rules');
    const onChange = vi.fn();
    const stop = onSpoken(onChange);
    await speak('en');
    expect([spokenLocale(), spokenTexts('rules').title, spokenTexts('common').app.name]).toEqual([
      'en',
      'Rules',
      'Lectern',
    ]);
    await speak('en');
    expect(onChange).toHaveBeenCalledTimes(1);
    stop();
    await speak('zh');
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('stays until the other has arrived, and takes along what came into use meanwhile', async () => {
    const arrive = heldBack('en');
    const change = speak('en');
    await fetchArea('skim');
    expect([spokenLocale(), spokenTexts('skim').leave]).toEqual(['zh', '退出']);
    arrive();
    await change;
    expect([spokenLocale(), spokenTexts('skim').leave]).toEqual(['en', 'Exit']);
  });

  it('is the one that was asked for last', async () => {
    const arrive = heldBack('en');
    const first = speak('en');
    await speak('zh');
    arrive();
    await first;
    expect(spokenLocale()).toBe('zh');
  });

  it('stays where the other does not arrive, and can be asked for again', async () => {
    vi.spyOn(LOCALES.en, 'load').mockRejectedValueOnce(new Error('offline'));
    await expect(speak('en')).rejects.toThrow('offline');
    expect([spokenLocale(), spokenTexts('common').app.name]).toEqual(['zh', '晨读']);
    await speak('en');
    expect(spokenLocale()).toBe('en');
  });
});

it('an area that did not arrive is asked for again', async () => {
  vi.spyOn(LOCALES.zh, 'load').mockRejectedValueOnce(new Error('offline'));
  await expect(fetchArea('backup')).rejects.toThrow('offline');
  await fetchArea('backup');
  expect(spokenTexts('backup').merge).toBe('合并');
});
