/**
 * The registry of keyboard shortcuts: mounted components register handlers for actions, and the most recently mounted handler wins. So the
 * open paper handles `p` and `c`, and the list handles `j` and `k`.
 */
import { useEffect, useEffectEvent } from 'react';
import { type KeyAction, matchKeys } from './key-map.ts';

/** Returns `false` if there was nothing to do; the browser then handles the key. */
type Handler = () => unknown;

const handlers = new Map<KeyAction, Handler[]>();

/** Actions without a handler, waiting for a component that is about to be mounted. */
let buffered: Set<KeyAction> | undefined;

/** Buffers actions without a handler as long as `target` is the same: they run once their handler is mounted. Undefined: no buffering. */
export function useKeyBuffer(target: string | undefined): void {
  useEffect(() => {
    if (target === undefined) return;
    buffered = new Set();
    return () => {
      buffered = undefined;
    };
  }, [target]);
}

/** Handles an action while the component is mounted; undefined: does not handle it at present. */
export function useKeyAction(action: KeyAction, handler: Handler | undefined): void {
  const isActive = handler !== undefined;
  const run = useEffectEvent(() => handler?.());
  useEffect(() => {
    if (!isActive) return;
    const entry = () => run();
    handlers.set(action, [...(handlers.get(action) ?? []), entry]);
    if (buffered?.delete(action)) entry();
    return () => {
      handlers.set(
        action,
        handlers.get(action)!.filter((other) => other !== entry),
      );
    };
  }, [action, isActive]);
}

/** Runs an action, as its key does; returns whether it was handled. */
export function runKeyAction(action: KeyAction): boolean {
  const handler = handlers.get(action)?.at(-1);
  if (!handler) buffered?.add(action);
  return handler !== undefined && handler() !== false;
}

/** Whether a mounted component handles the action. */
export function canRunKeyAction(action: KeyAction): boolean {
  return (handlers.get(action)?.length ?? 0) > 0;
}

/** Listens to the keys of the whole page while the component is mounted. */
export function useKeyListener(): void {
  useEffect(() => {
    let pressed: string[] = [];
    let lastPress = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (belongsElsewhere(event)) return;
      if (event.timeStamp - lastPress > SEQUENCE_MS) pressed = [];
      lastPress = event.timeStamp;
      const key = chordOf(event) ?? event.key;
      const sequence = matchKeys([...pressed, key]) ? [...pressed, key] : [key];
      const action = matchKeys(sequence);
      pressed = action === 'prefix' ? sequence : [];
      if (action !== undefined && action !== 'prefix' && runKeyAction(action)) event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Maximal time between two keys of a sequence. */
const SEQUENCE_MS = 1500;

/** Whether the key belongs to a field, the browser, an input method or an open dialog. */
function belongsElsewhere(event: KeyboardEvent): boolean {
  const chord = chordOf(event);
  if (event.defaultPrevented || event.altKey) return true;
  if ((event.ctrlKey || event.metaKey) && chord === undefined) return true;
  // Input methods send 229 while composing, in some browsers before `isComposing` is true.
  if (event.isComposing || event.keyCode === 229 || event.key === 'Process') return true;
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return false;
  if (document.querySelector('dialog:modal, [popover]:popover-open')) return true;
  if (chord !== undefined) return false;
  return (
    target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]') !==
    null
  );
}

/** Ctrl-K, or Cmd-K on a Mac: the only chord, which works in fields too. */
function chordOf(event: KeyboardEvent): string | undefined {
  const hasModifier = event.ctrlKey !== event.metaKey && !event.shiftKey;
  return hasModifier && event.key.toLowerCase() === 'k' ? 'Ctrl-K' : undefined;
}
