// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useLate } from './use-late.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

it('is false for a short wait, and each wait is timed by itself', () => {
  const { result, rerender } = renderHook(useLate, { initialProps: true });
  pass(140);
  rerender(false);
  pass(1000);
  rerender(true);
  pass(140);
  expect(result.current).toBe(false);
});

it('is true for the rest of a long wait', () => {
  const { result, rerender } = renderHook(useLate, { initialProps: true });
  pass(160);
  expect(result.current).toBe(true);
  rerender(false);
  expect(result.current).toBe(false);
  rerender(true);
  expect(result.current).toBe(false);
});

it('takes another delay', () => {
  const { result } = renderHook(() => useLate(true, 1000));
  pass(990);
  expect(result.current).toBe(false);
  pass(20);
  expect(result.current).toBe(true);
});
