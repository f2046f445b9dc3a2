/** Positions a menu beside the button that opened it. On a narrow screen its style sheet puts it at the bottom. */

const GAP = 6;
const EDGE = 12;

/** Below the button, or above it if there is no room below; never beyond the edge of the window. */
export function placeBelow(menu: HTMLElement, button: HTMLElement): void {
  if (matchMedia('(width < 900px)').matches) {
    menu.style.left = menu.style.top = '';
    return;
  }
  const anchor = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const fits = anchor.bottom + GAP + height < innerHeight - EDGE;
  menu.style.left = `${Math.max(EDGE, Math.min(anchor.left, innerWidth - width - EDGE))}px`;
  menu.style.top = `${fits ? anchor.bottom + GAP : Math.max(EDGE, anchor.top - GAP - height)}px`;
}
