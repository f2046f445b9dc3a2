/** Cells put together from the grammar of translators: each part must come back as what it was, word for word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitAbstract } from './split-abstract.ts';
import { splitTitle } from './split-title.ts';

const TITLES = [
  '松上雪的季节变化',
  'SnowNet：山地积雪的模型',
  '谁在看雪？一项定性研究',
  '$p(y|x)$ 与 HLA-A*02:01 的关系',
  '雪线（Snow Line）的迁移',
];
const LEADS = [
  '以下是这段英文的中文翻译：',
  '将“Snow on Pines: A Study”翻译成中文是：',
  '请帮我将以下内容翻译成中文：',
  '根据学术翻译规范，译文如下：',
  '好的，以下是翻译：',
  '【学术译文】',
  '**翻译：**',
  '中文标题：',
  'Here is the Chinese translation:',
];
const NOTES = [
  '（翻译说明：\n1. "snow"译为“雪”\n2. 保留缩写）',
  '（注：SnowNet为专有名词',
  '翻译说明：\n- "pine" 译为“松”',
  '这个标题描述了积雪的变化。',
  '或者，也可以翻译为：\n\n**雪落松间**',
  '| 英文 | 中文 |\n|---|---|\n| snow | 雪 |',
  '本研究探讨了山地积雪。结果表明其正在减少。',
  '希望这个翻译对你有帮助！如果需要调整，请告诉我。',
  'Note that "SnowNet" is kept.',
];
const WRAPS = ['X', '**X**', '## X', '《X》', '“X”', '**《X》**'];
const ABSTRACT =
  '背景：山地积雪减少。方法：我们在三处测量（n = 12）。\n\n结果：$x < 0.05$，见 https://a.org/x 。';
const ABSTRACT_NOTES = [
  '（注：根据学术翻译规范，"snow"译为“雪”）',
  '（翻译说明：\n1. 术语统一\n2. 保留缩写）',
  '---\n\n改写说明：合并长句',
  '希望这段翻译对您有帮助！',
  '[翻译失败]',
];

const breaks = fc.constantFrom('\n\n', '\n', '\r\n\r\n', '\n \n\n');
const some = (parts: readonly string[], most: number) => fc.subarray([...parts], { maxLength: most });
const squeezed = (text: string | undefined) => (text ?? '').replace(/\s+/g, '');

describe('a title', () => {
  it('comes back whole, its lead before it, its notes behind it', () => {
    const parts = fc.record({
      title: fc.constantFrom(...TITLES),
      lead: fc.constantFrom('', ...LEADS),
      wrap: fc.constantFrom(...WRAPS),
      notes: some(NOTES, 4),
      gap: breaks,
      leadGap: fc.oneof(breaks, fc.constantFrom('', ' ')),
    });
    fc.assert(
      fc.property(parts, ({ title, lead, wrap, notes, gap, leadGap }) => {
        const cell = [lead + (lead && leadGap) + wrap.replace('X', () => title), ...notes].join(gap);
        const split = splitTitle(cell, {});
        expect(split.titleZh, cell).toBe(title);
        expect(squeezed(split.titleLead), cell).toBe(squeezed(lead));
        expect(squeezed(split.titleNote), cell).toBe(squeezed(notes.join('')));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an abstract', () => {
  it('comes back whole, without what was said around it', () => {
    const parts = fc.record({
      lead: fc.constantFrom('', '【学术译文】', '以下是摘要的中文翻译：', '译文：', '以下是翻译结果。'),
      notes: some(ABSTRACT_NOTES, 3),
      gap: breaks,
    });
    fc.assert(
      fc.property(parts, ({ lead, notes, gap }) => {
        const cell = [...(lead ? [lead] : []), ABSTRACT, ...notes].join(gap);
        const split = splitAbstract(cell);
        expect(split.abstractZh, cell).toBe(ABSTRACT);
        expect(squeezed(split.abstractNote), cell).toBe(squeezed(lead + notes.join('')));
        expect(split.translationFailed, cell).toBe(notes.includes('[翻译失败]') ? true : undefined);
      }),
      { numRuns: 500 },
    );
  });
});
