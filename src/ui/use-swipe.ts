/** Horizontal swipes. Ignores the edges of the screen, where browsers have gestures of their own, and content that scrolls horizontally. */
import { type RefObject, useEffect, useEffectEvent } from 'react';

const EDGE_PX = 28;
const MIN_DISTANCE_PX = 64;
const MAX_DURATION_MS = 600;

interface Start {
  x: number;
  y: number;
  time: number;
}

/** Calls `onSwipe('left')` if the finger moved to the left, which usually means “next”. */
export function useSwipe(
  ref: RefObject<HTMLElement | null>,
  onSwipe: (direction: 'left' | 'right') => void,
): void {
  const swiped = useEffectEvent(onSwipe);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    let start: Start | undefined;
    const onStart = (event: TouchEvent) => {
      start = startOf(event, element);
    };
    const onEnd = (event: TouchEvent) => {
      const direction = start && directionOf(start, event);
      start = undefined;
      if (direction) swiped(direction);
    };
    element.addEventListener('touchstart', onStart, { passive: true });
    element.addEventListener('touchend', onEnd, { passive: true });
    return () => {
      element.removeEventListener('touchstart', onStart);
      element.removeEventListener('touchend', onEnd);
    };
  }, [ref]);
}

/** Undefined for other gestures: two fingers, the edge of the screen, content that scrolls. */
function startOf(event: TouchEvent, element: HTMLElement): Start | undefined {
  const [touch] = event.touches;
  if (!touch || event.touches.length > 1) return undefined;
  if (touch.clientX < EDGE_PX || touch.clientX > innerWidth - EDGE_PX) return undefined;
  if (isInScroller(event.target as Element | null, element)) return undefined;
  return { x: touch.clientX, y: touch.clientY, time: event.timeStamp };
}

/** Undefined if the movement is too slow, too short or too steep, or if it selected text. */
function directionOf(start: Start, event: TouchEvent): 'left' | 'right' | undefined {
  const touch = event.changedTouches[0]!;
  const [x, y] = [touch.clientX - start.x, touch.clientY - start.y];
  const hasSelection = document.getSelection()?.isCollapsed === false;
  if (hasSelection || event.timeStamp - start.time > MAX_DURATION_MS) return undefined;
  if (Math.abs(x) < MIN_DISTANCE_PX || Math.abs(x) < 2 * Math.abs(y)) return undefined;
  return x < 0 ? 'left' : 'right';
}

/** Whether the target or an ancestor below `element` scrolls horizontally. */
function isInScroller(target: Element | null, element: HTMLElement): boolean {
  for (let node = target; node && node !== element; node = node.parentElement) {
    if (node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).overflowX !== 'visible')
      return true;
  }
  return false;
}
