import { expect, it } from 'vitest';
import { en } from './en.ts';
import { loadMessages, messagesIn, onMessages, preferredLocale } from './locale.ts';
import { zh } from './zh.ts';

it('speaks Chinese until another language is there, then says that it is', async () => {
  let calls = 0;
  const stop = onMessages(() => {
    calls += 1;
  });
  expect(messagesIn('en')).toBe(zh);
  await loadMessages('en');
  await loadMessages('en');
  expect(messagesIn('en')).toBe(en);
  expect(messagesIn('zh')).toBe(zh);
  expect(calls).toBe(1);
  stop();
});

it.each([
  [['en-GB', 'zh'], 'en'],
  [['fr', 'zh-TW', 'en'], 'zh'],
  [['fr'], 'zh'],
  [[], 'zh'],
] as const)('a browser that asks for %s is spoken to in %s', (languages, locale) => {
  expect(preferredLocale(languages)).toBe(locale);
});
