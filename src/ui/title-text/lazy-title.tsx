/** Views of titles that come when the first title needs them; offline before that, the title is shown as it was written. */
import { type ComponentType, lazy } from 'react';

/** Characters that may begin something to be shown otherwise than it is written. */
export const MARKS = /[$&`\\<{[*]|--|.~/;

export function lazyTitle(load: () => Promise<ComponentType<{ text: string }>>) {
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch {
      return { default: ({ text }: { text: string }) => <>{text}</> };
    }
  });
}
