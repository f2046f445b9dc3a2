// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useEarlyKeys, useKeyAction, useKeyListener } from './key-actions.ts';

afterEach(cleanup);

function Page({ onNext, onDay, able = true }: { onNext(): void; onDay?(): void; able?: boolean }) {
  useKeyListener();
  useKeyAction('next', able ? onNext : undefined);
  useKeyAction('goDay', onDay);
  return <input aria-label="field" />;
}

function press(
  key: string,
  init: KeyboardEventInit = {},
  target: EventTarget = document.body,
): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    cancelable: true,
    composed: true,
    ...init,
  });
  act(() => void target.dispatchEvent(event));
  return event;
}

it('does what the key map says, and takes the key', () => {
  const next = vi.fn();
  render(<Page onNext={next} />);
  expect(press('j').defaultPrevented).toBe(true);
  expect(next).toHaveBeenCalledOnce();
  expect(press('x').defaultPrevented).toBe(false);
});

it('leaves keys to fields, to the browser and to input methods', () => {
  const next = vi.fn();
  const { getByLabelText } = render(<Page onNext={next} />);
  press('j', {}, getByLabelText('field'));
  press('j', { ctrlKey: true });
  press('j', { metaKey: true });
  press('j', { altKey: true });
  press('j', { isComposing: true });
  press('Process');
  expect(next).not.toHaveBeenCalled();
});

it('takes Ctrl-K, or the system’s key for it, also in a field; other chords are the browser’s', () => {
  const palette = vi.fn();
  function WithPalette() {
    useKeyListener();
    useKeyAction('palette', palette);
    return <input aria-label="words" />;
  }
  const { getByLabelText } = render(<WithPalette />);
  expect(press('k', { ctrlKey: true }, getByLabelText('words')).defaultPrevented).toBe(true);
  press('k', { metaKey: true });
  expect(palette).toHaveBeenCalledTimes(2);
  press('k', { ctrlKey: true, shiftKey: true });
  press('k', { ctrlKey: true, altKey: true });
  press('k');
  expect(palette).toHaveBeenCalledTimes(2);
});

it('reads sequences, and begins anew after a key that does not belong', () => {
  const day = vi.fn();
  const next = vi.fn();
  render(<Page onNext={next} onDay={day} />);
  press('g');
  press('d');
  expect(day).toHaveBeenCalledOnce();
  press('g');
  press('j');
  expect(next).toHaveBeenCalledOnce();
  press('d');
  expect(day).toHaveBeenCalledOnce();
});

it('asks the latest who knows, and nobody who cannot', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  render(<Page onNext={first} />);
  const { rerender } = render(<Page onNext={second} />);
  press('j');
  // both pages listen here; what matters is who answers
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalled();
  rerender(<Page onNext={second} able={false} />);
  press('j');
  expect(first).toHaveBeenCalled();
});

function Coming({ paper, onNext }: { paper: string; onNext: (() => void) | undefined }) {
  useEarlyKeys(paper);
  useKeyListener();
  useKeyAction('next', onNext);
  return null;
}

it('keeps a key for what is coming, once, and for nothing else', () => {
  const next = vi.fn();
  const { rerender } = render(<Coming paper="a" onNext={undefined} />);
  press('j');
  press('j');
  rerender(<Coming paper="a" onNext={next} />);
  expect(next).toHaveBeenCalledOnce();
  rerender(<Coming paper="a" onNext={undefined} />);
  press('j');
  rerender(<Coming paper="b" onNext={undefined} />);
  rerender(<Coming paper="b" onNext={next} />);
  expect(next).toHaveBeenCalledOnce();
});
