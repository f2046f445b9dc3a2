/** Title views that load with the first title that needs them; if loading fails, the title is shown as written. */
import { type ComponentType, lazy } from 'react';

/** Characters that may start markup. */
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
