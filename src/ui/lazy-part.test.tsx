// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, it } from 'vitest';
import { ErrorBoundary } from './error-boundary.tsx';
import { lazyPart } from './lazy-part.tsx';

afterEach(cleanup);

const Word = ({ text }: { text: string }) => <b>{text}</b>;

it('suspends until its code is loaded, and not after a preload', async () => {
  const Part = lazyPart(async () => Word);
  const shown = () =>
    render(
      <Suspense fallback="…">
        <Part text="晨" />
      </Suspense>,
    ).container;
  const first = shown();
  expect(first.textContent).toBe('…');
  await Part.preload();
  expect(shown().textContent).toBe('晨');
});

it('retries code that failed to load', async () => {
  let tries = 0;
  const Part = lazyPart(async () => {
    tries += 1;
    if (tries === 1) throw new Error('offline');
    return Word;
  });
  const { findByText } = render(
    <ErrorBoundary fallback={() => 'broken'} resetKey={[]}>
      <Suspense>
        <Part text="读" />
      </Suspense>
    </ErrorBoundary>,
  );
  // React retries rendering once before it reaches the boundary.
  await findByText('读');
  expect(tries).toBe(2);
});
