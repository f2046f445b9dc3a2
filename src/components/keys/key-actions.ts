/**
 * Who does what a key asks: whoever is on the screen and knows how says so here, the latest first. So the open paper gives `p` and
 * `c` their meaning, and the list `j` and `k`.
 */
import { useEffect, useEffectEvent } from 'react';
import { type KeyAction, matchKeys } from './key-map.ts';

/** Does it, or says with `false` that it had nothing to do: the key then keeps its usual meaning. */
type Handler = () => unknown;

const handlers = new Map<KeyAction, Handler[]>();

/** Keys that nobody knew so far, of what is about to be on the screen. */
let early: Set<KeyAction> | undefined;

/** As long as `coming` is the same, a key that nobody knows yet waits for the code that will. Undefined: nothing is coming. */
export function useEarlyKeys(coming: string | undefined): void {
  useEffect(() => {
    if (coming === undefined) return;
    early = new Set();
    return () => {
      early = undefined;
    };
  }, [coming]);
}

/** While the component is mounted, the key does this. Undefined: it does nothing here. */
export function useKeyAction(action: KeyAction, handler: Handler | undefined): void {
  const able = handler !== undefined;
  const run = useEffectEvent(() => handler?.());
  useEffect(() => {
    if (!able) return;
    const entry = () => run();
    handlers.set(action, [...(handlers.get(action) ?? []), entry]);
    if (early?.delete(action)) entry();
    return () => {
      handlers.set(
        action,
        handlers.get(action)!.filter((one) => one !== entry),
      );
    };
  }, [action, able]);
}

/** Does what the key would do, for buttons that stand for a key. */
export function runKeyAction(action: KeyAction): boolean {
  const handler = handlers.get(action)?.at(-1);
  if (!handler) early?.add(action);
  return handler !== undefined && handler() !== false;
}

/** Whether somebody on the screen knows what the key would do. */
export function canRunKeyAction(action: KeyAction): boolean {
  return (handlers.get(action)?.length ?? 0) > 0;
}

/** Listens for the keys of the whole page, as long as it is mounted. */
export function useKeyListener(): void {
  useEffect(() => {
    let pressed: string[] = [];
    let since = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      if (event.timeStamp - since > SEQUENCE_MS) pressed = [];
      since = event.timeStamp;
      const key = chordOf(event) ?? event.key;
      const found = matchKeys([...pressed, key]) ? [...pressed, key] : [key];
      const action = matchKeys(found);
      pressed = action === 'more' ? found : [];
      if (action !== undefined && action !== 'more' && runKeyAction(action)) event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Keys of one sequence follow each other within this time. */
const SEQUENCE_MS = 1500;

/** Keys that belong to a field, to the browser, to an input method, or to a dialog that is open. */
export function isTyping(event: KeyboardEvent): boolean {
  const chord = chordOf(event);
  if (event.defaultPrevented || event.altKey) return true;
  if ((event.ctrlKey || event.metaKey) && chord === undefined) return true;
  // 229 is what an input method sends while it composes, also where `isComposing` is not yet true.
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

/** The one chord that is ours, with the key that a system has for it; it is no letter, and works in fields, too. */
function chordOf(event: KeyboardEvent): string | undefined {
  const held = event.ctrlKey !== event.metaKey && !event.shiftKey;
  return held && event.key.toLowerCase() === 'k' ? 'Ctrl-K' : undefined;
}
