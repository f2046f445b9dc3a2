import { describe, expect, it } from 'vitest';
import { lookupBuckets, lookupFile } from './paths.ts';

describe('lookup buckets', () => {
  it.each([
    ['arxiv:2509.21320', 'arxiv:2509'],
    ['arxiv:q-bio/0608003', 'arxiv:q-bio'],
    ['biorxiv:10.1101/2025.01.10.632080', 'biorxiv:2025.01'],
    ['medrxiv:10.64898/2026.02.03.26345678', 'medrxiv:2026.02'],
    ['biorxiv:10.1101/123456', 'biorxiv:n6'],
    ['medrxiv:none-1f0c', 'medrxiv:none'],
    ['osf:abc', 'osf:'],
  ])('%s is in %s', (id, bucket) => {
    expect(lookupBuckets(id)[0]).toBe(bucket);
  });

  it('are split by the characters that follow', () => {
    expect(lookupBuckets('arxiv:2509.213').slice(0, 3)).toEqual([
      'arxiv:2509',
      'arxiv:2509.',
      'arxiv:2509.2',
    ]);
    expect(lookupBuckets('biorxiv:10.1101/2025.01.10.6')[3]).toBe('biorxiv:2025.01.10');
  });

  it('lead to the longest that exists, or to no file', () => {
    const lookup = {
      'arxiv:2509': 'wide',
      'arxiv:2508.1': 'one',
      'arxiv:2508.2': 'two',
      'x:ab': 'short',
      'x:': 'x',
    };
    expect(lookupFile(lookup, 'arxiv:2509.21320')).toBe('wide');
    expect(lookupFile(lookup, 'arxiv:2508.21320')).toBe('two');
    expect(lookupFile(lookup, 'arxiv:2508.31320')).toBeUndefined();
    expect(lookupFile(lookup, 'x:abc')).toBe('short');
    expect(lookupFile(lookup, 'y:abc')).toBeUndefined();
  });
});
