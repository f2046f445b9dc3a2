/** A finger drawn sideways over a page, as over the leaves of a book. Leaves alone what scrolls sideways itself and the screen's edges. */
import { type RefObject, useEffect, useEffectEvent } from 'react';

const EDGE_PX = 28;
const REACH_PX = 64;
const LIMIT_MS = 600;

interface Start {
  x: number;
  y: number;
  at: number;
}

/** `onSwipe('left')`: the finger went to the left, towards what comes next. */
export function useSwipe(ref: RefObject<HTMLElement | null>, onSwipe: (to: 'left' | 'right') => void): void {
  const swiped = useEffectEvent(onSwipe);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    let start: Start | undefined;
    const onStart = (event: TouchEvent) => {
      start = beginning(event, element);
    };
    const onEnd = (event: TouchEvent) => {
      const to = start && direction(start, event);
      start = undefined;
      if (to) swiped(to);
    };
    element.addEventListener('touchstart', onStart, { passive: true });
    element.addEventListener('touchend', onEnd, { passive: true });
    return () => {
      element.removeEventListener('touchstart', onStart);
      element.removeEventListener('touchend', onEnd);
    };
  }, [ref]);
}

/** Undefined where the gesture is another's: two fingers, the browser's edges, a formula that scrolls, text being selected. */
function beginning(event: TouchEvent, within: HTMLElement): Start | undefined {
  const [touch] = event.touches;
  if (!touch || event.touches.length > 1) return undefined;
  if (touch.clientX < EDGE_PX || touch.clientX > innerWidth - EDGE_PX) return undefined;
  if (scrollsSideways(event.target as Element | null, within)) return undefined;
  return { x: touch.clientX, y: touch.clientY, at: event.timeStamp };
}

function direction(start: Start, event: TouchEvent): 'left' | 'right' | undefined {
  const touch = event.changedTouches[0]!;
  const [x, y] = [touch.clientX - start.x, touch.clientY - start.y];
  const selects = document.getSelection()?.isCollapsed === false;
  if (selects || event.timeStamp - start.at > LIMIT_MS) return undefined;
  if (Math.abs(x) < REACH_PX || Math.abs(x) < 2 * Math.abs(y)) return undefined;
  return x < 0 ? 'left' : 'right';
}

function scrollsSideways(target: Element | null, within: HTMLElement): boolean {
  for (let one = target; one && one !== within; one = one.parentElement) {
    if (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible') return true;
  }
  return false;
}
