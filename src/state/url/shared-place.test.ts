/** Where shared links and texts lead to. */
import { describe, expect, it } from 'vitest';
import { sharedPlace } from './shared-place.ts';

describe('sharedPlace', () => {
  const shared = (entries: Record<string, string>) => sharedPlace(new URLSearchParams(entries));

  it('opens the paper that a shared link names', () => {
    expect(shared({ url: 'https://arxiv.org/abs/2509.21320v2' })).toBe('p/arxiv/2509.21320');
    expect(shared({ text: 'Worth reading: https://arxiv.org/pdf/2509.21320 (via the app)' })).toBe(
      'p/arxiv/2509.21320',
    );
    expect(
      shared({ title: 'A title', text: 'https://www.biorxiv.org/content/10.1101/2025.01.10.632080v1.full' }),
    ).toBe('p/biorxiv/10.1101/2025.01.10.632080');
  });

  it('opens the paper whose id is in the text', () => {
    const paper = 'p/arxiv/2509.21320';
    expect(shared({ title: '[2509.21320] A title' })).toBe(paper);
    expect(shared({ text: '《标题》，arXiv:2509.21320v1 很好' })).toBe(paper);
    expect(shared({ text: '看看这篇：https://arxiv.org/pdf/2509.21320v2，不错。' })).toBe(paper);
    expect(shared({ text: 'see doi:10.48550/arXiv.2509.21320 (new)' })).toBe(paper);
    expect(
      shared({ text: 'https://site.example/post about https://doi.org/10.1101/2025.01.10.632080, too' }),
    ).toBe('p/biorxiv/10.1101/2025.01.10.632080');
  });

  it('searches for any other text, and opens the newest day without one', () => {
    expect(shared({ text: 'diffusion models' })).toBe('search?q=diffusion%20models');
    expect(shared({})).toBe('');
  });
});
