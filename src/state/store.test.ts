// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Store, useStore } from './store.ts';

afterEach(cleanup);

describe('Store', () => {
  it('calls every listener with each new value, and none for the same value', () => {
    const store = new Store(1);
    const [first, second] = [vi.fn(), vi.fn()];
    const unsubscribe = store.subscribe(first);
    store.subscribe(second);
    store.set(2);
    store.set(2);
    unsubscribe();
    store.set(3);
    expect(store.get()).toBe(3);
    expect(first.mock.calls).toEqual([[2]]);
    expect(second.mock.calls).toEqual([[2], [3]]);
  });

  it('takes NaN as the same value as NaN', () => {
    const store = new Store(Number.NaN);
    const listener = vi.fn();
    store.subscribe(listener);
    store.set(Number.NaN);
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('useStore', () => {
  it('renders again when the value changes, until the component is unmounted', () => {
    const store = new Store('a');
    const { result, unmount } = renderHook(() => useStore(store));
    expect(result.current).toBe('a');
    act(() => store.set('b'));
    expect(result.current).toBe('b');
    unmount();
    act(() => store.set('c'));
    expect(result.current).toBe('b');
  });

  it('renders again only when the selected part changes', () => {
    const store = new Store({ total: 1, rows: 1 });
    const render = vi.fn(() => useStore(store, ({ total }) => total));
    const { result } = renderHook(render);
    const renders = render.mock.calls.length;
    act(() => store.set({ total: 1, rows: 2 }));
    expect(render).toHaveBeenCalledTimes(renders);
    act(() => store.set({ total: 5, rows: 2 }));
    expect(result.current).toBe(5);
  });
});
