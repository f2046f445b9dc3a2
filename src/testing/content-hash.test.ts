/** Build and service worker name the same bytes alike; neither may import the other, so it is seen here. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentHash as builtHash } from '#site/dataset/content-hash.ts';
import { contentHash as heldHash } from '#workers/service-worker/verify-integrity.ts';

it('the worker hashes as the build does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (bytes) => {
      expect(await heldHash(new Uint8Array(bytes))).toBe(builtHash(bytes));
    }),
  );
});
