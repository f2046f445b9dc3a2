// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useKeyAction, useKeyBuffer, useKeyListener } from './key-actions.ts';

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

it('runs the action of a key and prevents the default', () => {
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

it('handles Ctrl-K and Cmd-K, in fields too, and no other chord', () => {
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

it('handles sequences, and starts over after a key that does not continue one', () => {
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

it('calls the most recently mounted handler that is active', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  render(<Page onNext={first} />);
  const { rerender } = render(<Page onNext={second} />);
  press('j');
  // Both pages listen; only the handler matters.
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalled();
  rerender(<Page onNext={second} able={false} />);
  press('j');
  expect(first).toHaveBeenCalled();
});

function Buffering({ paper, onNext }: { paper: string; onNext: (() => void) | undefined }) {
  useKeyBuffer(paper);
  useKeyListener();
  useKeyAction('next', onNext);
  return null;
}

it('buffers an action once for its target, and not for another', () => {
  const next = vi.fn();
  const { rerender } = render(<Buffering paper="a" onNext={undefined} />);
  press('j');
  press('j');
  rerender(<Buffering paper="a" onNext={next} />);
  expect(next).toHaveBeenCalledOnce();
  rerender(<Buffering paper="a" onNext={undefined} />);
  press('j');
  rerender(<Buffering paper="b" onNext={undefined} />);
  rerender(<Buffering paper="b" onNext={next} />);
  expect(next).toHaveBeenCalledOnce();
});
