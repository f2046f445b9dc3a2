// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { forgetQueries, rememberQuery, useRecentQueries } from './recent-queries.ts';

const KEY = 'lectern.searches';

function remembered(...texts: string[]): readonly string[] {
  const { result } = renderHook(() => useRecentQueries());
  act(() => texts.forEach(rememberQuery));
  return result.current;
}

beforeEach(forgetQueries);
afterEach(cleanup);

it('keeps the last ten, newest first, each once', () => {
  const texts = Array.from({ length: 12 }, (_, at) => `${at} 词`);
  expect(remembered(...texts)).toEqual(texts.slice(2).reverse());
  expect(remembered('5 词')[0]).toBe('5 词');
  expect(new Set(remembered()).size).toBe(10);
});

it('keeps the words, not every beginning of them', () => {
  expect(remembered('扩', '扩散', '扩散模型')).toEqual(['扩散模型']);
  expect(remembered('扩散')).toEqual(['扩散']);
  expect(remembered('  ', '扩散 ')).toEqual(['扩散']);
});

it('stands on the device until it is forgotten, and follows other tabs', () => {
  remembered('谄媚');
  expect(JSON.parse(localStorage.getItem(KEY)!)).toEqual(['谄媚']);
  const { result } = renderHook(() => useRecentQueries());
  localStorage.setItem(KEY, '["图"]');
  act(() => void dispatchEvent(new StorageEvent('storage', { key: KEY })));
  expect(result.current).toEqual(['图']);
  localStorage.setItem(KEY, 'broken');
  act(() => void dispatchEvent(new StorageEvent('storage', { key: KEY })));
  expect(result.current).toEqual([]);
  act(forgetQueries);
  expect(localStorage.getItem(KEY)).toBeNull();
});
