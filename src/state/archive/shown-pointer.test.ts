/** What is being read stays, whatever is published meanwhile. */
import { describe, expect, it, vi } from 'vitest';
import { followPointer, newerPointer, settlePointer } from './shown-pointer.ts';

const pointer = (name: string) => ({ format: 1 as const, manifest: `data/manifest-${name}.json` });

describe('the pointer that the page reads by', () => {
  it('stays when a newer one appears, until the reader asks for it', () => {
    const told = vi.fn();
    const stop = newerPointer.subscribe(told);
    expect(settlePointer(pointer('a'))).toEqual(pointer('a'));
    expect(settlePointer(pointer('a'))).toEqual(pointer('a'));
    expect(told).not.toHaveBeenCalled();
    expect(settlePointer(pointer('b'))).toEqual(pointer('a'));
    expect(newerPointer.get()).toEqual(pointer('b'));
    expect(told).toHaveBeenCalledTimes(1);
    followPointer();
    expect(settlePointer(pointer('b'))).toEqual(pointer('b'));
    expect(newerPointer.get()).toBeUndefined();
    expect(settlePointer(pointer('c'))).toEqual(pointer('b'));
    stop();
  });
});
