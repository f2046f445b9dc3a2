import { expect, it } from 'vitest';
import { workersFor } from './workers.mjs';

it.each([
  ['one for each processor', 2, Number.POSITIVE_INFINITY, 30, 2],
  ['no more than a container may use', 64, 1.5, 30, 2],
  ['no more than fit into memory', 4, Number.POSITIVE_INFINITY, 3, 3],
  ['at least one', 2, 0.1, 0, 1],
  ['not endlessly many', 128, Number.POSITIVE_INFINITY, 300, 8],
])('%s', (_, processors, quota, fitting, workers) => {
  expect(workersFor(processors, quota, fitting)).toBe(workers);
});
