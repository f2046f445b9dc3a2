/** The shown archive stays, even if a newer one is published. */
import { describe, expect, it, vi } from 'vitest';
import { adoptNextPointer, newerPointer, resolvePointer } from './shown-pointer.ts';

const pointer = (name: string) => ({ format: 1 as const, manifest: `data/manifest-${name}.json` });

describe('the shown pointer', () => {
  it('stays when a newer one appears, until that is adopted', () => {
    const listener = vi.fn();
    const stop = newerPointer.subscribe(listener);
    expect(resolvePointer(pointer('a'))).toEqual(pointer('a'));
    expect(resolvePointer(pointer('a'))).toEqual(pointer('a'));
    expect(listener).not.toHaveBeenCalled();
    expect(resolvePointer(pointer('b'))).toEqual(pointer('a'));
    expect(newerPointer.get()).toEqual(pointer('b'));
    expect(listener).toHaveBeenCalledTimes(1);
    adoptNextPointer();
    expect(resolvePointer(pointer('b'))).toEqual(pointer('b'));
    expect(newerPointer.get()).toBeUndefined();
    expect(resolvePointer(pointer('c'))).toEqual(pointer('b'));
    stop();
  });
});
