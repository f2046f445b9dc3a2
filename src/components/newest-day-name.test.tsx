// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { speak } from '#messages/spoken.ts';
import { manifestQuery, pointerQuery } from '#state/archive/archive-queries.ts';
import { NewestDayName } from './newest-day-name.tsx';

beforeAll(() => speak('zh', ['common']));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** What is shown where the archive ends with a day. */
function shown(newest: string): string {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  client.setQueryData(pointerQuery.queryKey, { format: 1, manifest: 'data/manifest-1.json' } as never);
  const manifest = { days: ['2020-01-01', newest] };
  client.setQueryData(manifestQuery('data/manifest-1.json').queryKey, manifest as never);
  const { container } = render(
    <QueryClientProvider client={client}>
      <NewestDayName />
    </QueryClientProvider>,
  );
  expect(container.querySelectorAll('[aria-hidden]')).toHaveLength(1);
  return screen.getByText(/./, { selector: 'span > span:not([aria-hidden])' }).textContent;
}

it('is “today” only where the archive has today', () => {
  vi.useFakeTimers({ now: new Date(2025, 8, 28, 7), toFake: ['Date'] });
  expect(shown('2025-09-28')).toBe('今天');
  cleanup();
  expect(shown('2025-09-27')).toBe('最新');
});
