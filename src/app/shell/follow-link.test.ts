// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { followedPlace } from './follow-link.ts';

function click(html: string, init: MouseEventInit = {}): ReturnType<typeof followedPlace> {
  document.body.innerHTML = html;
  let place: ReturnType<typeof followedPlace>;
  document.body.addEventListener(
    'click',
    (event) => {
      place = followedPlace(event);
      event.preventDefault();
    },
    { once: true },
  );
  const target = document.body.querySelector('b') ?? document.body.querySelector('a')!;
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, button: 0, ...init }));
  return place;
}

describe('links', () => {
  it('within the app are followed, also from a click on a child element', () => {
    expect(click('<a href="/d/2025-03-04"><b>x</b></a>')).toEqual({ at: 'list', day: '2025-03-04' });
  });

  it.each([
    ['to other sites', '<a href="https://example.org/d/2025-03-04">x</a>'],
    ['to files', '<a href="/data/current.json">x</a>'],
    ['within the page', '<a href="#main">x</a>'],
    ['into another tab', '<a href="/d/2025-03-04" target="_blank">x</a>'],
    ['that download', '<a href="/d/2025-03-04" download>x</a>'],
  ])('%s are left to the browser', (_, html) => {
    expect(click(html)).toBeUndefined();
  });

  it('with a modifier key or another button are left to the browser', () => {
    const link = '<a href="/d/2025-03-04">x</a>';
    expect(click(link, { ctrlKey: true })).toBeUndefined();
    expect(click(link, { metaKey: true })).toBeUndefined();
    expect(click(link, { shiftKey: true })).toBeUndefined();
    expect(click(link, { button: 1 })).toBeUndefined();
  });
});
