// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clearQueries, rememberQuery, useRecentQueries } from './recent-queries.ts';

const KEY = 'lectern.searches';

function remember(...texts: string[]): readonly string[] {
  const { result } = renderHook(() => useRecentQueries());
  act(() => texts.forEach(rememberQuery));
  return result.current;
}

beforeEach(clearQueries);
afterEach(cleanup);

it('keeps the last ten, newest first, each once', () => {
  const texts = Array.from({ length: 12 }, (_, at) => `${at} 词`);
  expect(remember(...texts)).toEqual(texts.slice(2).reverse());
  expect(remember('5 词')[0]).toBe('5 词');
  expect(new Set(remember()).size).toBe(10);
});

it('keeps the whole query, not every prefix of it', () => {
  expect(remember('扩', '扩散', '扩散模型')).toEqual(['扩散模型']);
  expect(remember('扩散')).toEqual(['扩散']);
  expect(remember('  ', '扩散 ')).toEqual(['扩散']);
});

it('is stored until it is cleared, and follows other tabs', () => {
  remember('谄媚');
  expect(JSON.parse(localStorage.getItem(KEY)!)).toEqual(['谄媚']);
  const { result } = renderHook(() => useRecentQueries());
  localStorage.setItem(KEY, '["图"]');
  act(() => void dispatchEvent(new StorageEvent('storage', { key: KEY })));
  expect(result.current).toEqual(['图']);
  localStorage.setItem(KEY, 'broken');
  act(() => void dispatchEvent(new StorageEvent('storage', { key: KEY })));
  expect(result.current).toEqual([]);
  act(clearQueries);
  expect(localStorage.getItem(KEY)).toBeNull();
});
