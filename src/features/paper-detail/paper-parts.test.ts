import { describe, expect, it } from 'vitest';
import { type Appearance, toPaper } from '#core/paper/paper.ts';
import {
  abstractsOf,
  appearanceWith,
  hasMoreAuthors,
  isFragment,
  titlesOf,
  translationsOf,
} from './paper-parts.ts';

const onDay = (digestDate: string, rest: Partial<Appearance>): Appearance => ({
  file: `${digestDate}-arxiv.md`,
  line: 5,
  source: 'arxiv',
  digestDate,
  id: 'arxiv:2509.00001',
  place: 1,
  ...rest,
});

describe('the texts of a paper', () => {
  const old = onDay('2025-09-01', { titleZh: '慢读', titleEn: 'Slow reading', abstractZh: '摘要。' });
  const failed = onDay('2025-09-02', { titleZh: '缓读', abstractEn: 'We stu', translationFailed: true });
  const bare = onDay('2025-09-03', {});
  const paper = toPaper([old, failed, bare]);

  it('are its titles, the preferred language first, each only once', () => {
    expect(titlesOf(paper, failed, 'zh')).toEqual(['缓读', 'Slow reading']);
    expect(titlesOf(paper, failed, 'en')).toEqual(['Slow reading', '缓读']);
    expect(titlesOf(paper, bare, 'zh')).toEqual(['Slow reading']);
    const same = onDay('2025-09-04', { titleZh: 'Slow  Reading', titleEn: 'Slow reading' });
    expect(titlesOf(toPaper([same]), same, 'zh')).toEqual(['Slow  Reading']);
  });

  it('are the abstracts of the appearance; a better one is found in another', () => {
    expect(abstractsOf(paper, failed)).toEqual({ en: 'We stu' });
    expect(abstractsOf(paper, old)).toEqual({ zh: '摘要。' });
    expect(abstractsOf(paper, bare)).toEqual({});
    expect(appearanceWith(paper, failed, 'abstractZh')).toBe(old);
    expect(appearanceWith(paper, old, 'abstractEn')).toBeUndefined();
  });

  it('are grouped into translations by their content', () => {
    const again = onDay('2025-09-05', { titleZh: '慢读', abstractZh: '摘要。' });
    const groups = translationsOf(toPaper([old, failed, again]));
    expect(groups.map((group) => group.map(({ digestDate }) => digestDate))).toEqual([
      ['2025-09-05', '2025-09-01'],
      ['2025-09-02'],
    ]);
  });

  it('tell a fragment from an abstract, and a first author from a whole list', () => {
    expect(isFragment('We study how')).toBe(true);
    expect(isFragment('We study reading.')).toBe(false);
    const named = [['Mia Roy'], ['Mia Roy 等'], ['Mia Roy', 'Li Na'], ['Mia Roy; Li Na']];
    expect(named.map(hasMoreAuthors)).toEqual([true, false, false, false]);
  });
});
