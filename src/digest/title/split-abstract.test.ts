/** Abstract cells by example: what is the abstract, what is talk, and what failed. */
import { describe, expect, it } from 'vitest';
import { splitAbstract } from './split-abstract.ts';

const A = '背景：图神经网络难以解释。方法：我们提出一种方法。结果：其有效。';

describe('splitAbstract', () => {
  it('keeps paragraphs and labels', () => {
    const cell = `${A}\n\n最后，我们开源了代码。\n\n关键词：图，解释`;
    expect(splitAbstract(cell)).toEqual({ abstractZh: cell });
  });

  it.each([
    '（注：根据学术翻译规范，对术语进行了处理：\n1. "agent"译为"智能体"）',
    '（翻译说明：严格保持专业术语一致性）',
    '（译文严格遵循学术规范）',
    '注：agent译为智能体',
    '---\n\n**改写说明**：\n1. 合并长句',
    '---\n改写说明：合并长句',
    '***\n说明：术语统一',
    '【关键术语处理】\n1. "agent" 译为"智能体"',
    '希望这段翻译对您有帮助！',
    '（全文共312字）',
    '（全文完）',
    '（保留原文术语）',
    '以上是翻译结果。',
    '需要说明的是，译文采用意译。',
    '译文严格遵循以下原则：\n1. 术语统一',
    '翻译特点：\n1. 术语统一',
    '术语对照表：\n| agent | 智能体 |',
    '或者更简洁的版本：\n图网络可以解释。',
  ])('a trailing note: %j', (note) => {
    expect(splitAbstract(`${A}\n\n${note}`)).toEqual({ abstractZh: A, abstractNote: note });
  });

  it('a note in the bracket that ends the last paragraph', () => {
    expect(splitAbstract(`${A}（注："agent"译为"智能体"）`)).toEqual({
      abstractZh: A,
      abstractNote: '（注："agent"译为"智能体"）',
    });
  });

  it.each([
    '【学术译文】',
    '以下是摘要的中文翻译：',
    '译文：',
    '好的，以下是翻译：',
    '**摘要翻译：**',
    '以下是翻译：\n\n---',
  ])('a lead: %j', (lead) => {
    expect(splitAbstract(`${lead}\n${A}`)).toEqual({ abstractZh: A, abstractNote: lead });
  });

  it.each(['**中文翻译**', '### 译文', '以下是翻译结果。', '标题：图网络'])(
    'a lead in a line of its own: %s',
    (lead) => {
      expect(splitAbstract(`${lead}\n\n${A}`)).toEqual({ abstractZh: A, abstractNote: lead });
    },
  );

  it('talk in the bracket that ends the last paragraph', () => {
    const note = '（以上翻译保留了术语）';
    expect(splitAbstract(A + note)).toEqual({ abstractZh: A, abstractNote: note });
  });

  it('a title that came along', () => {
    expect(splitAbstract(`标题：图网络\n摘要：${A}`)).toEqual({
      abstractZh: `摘要：${A}`,
      abstractNote: '标题：图网络',
    });
  });

  it('a failed translation keeps its stump in English', () => {
    expect(splitAbstract('We present a method for gra [翻译失败]')).toEqual({
      abstractEn: 'We present a method for gra',
      abstractNote: '[翻译失败]',
      translationFailed: true,
    });
    expect(splitAbstract('翻译失败：请求超时')).toEqual({
      abstractNote: '翻译失败：请求超时',
      translationFailed: true,
    });
    expect(splitAbstract(`${A}\n翻译失败`)).toMatchObject({ abstractZh: A, translationFailed: true });
    expect(splitAbstract('[翻译失败]')).toEqual({ abstractNote: '[翻译失败]', translationFailed: true });
  });

  it('an untranslated abstract is English and did not fail', () => {
    expect(splitAbstract('We present a method for graphs.')).toEqual({
      abstractEn: 'We present a method for graphs.',
    });
  });

  it.each([
    '请提供需要翻译的摘要内容。',
    '好的，请把摘要发给我。',
    "I'm sorry, but I cannot translate this text.",
    '抱歉，我无法完成翻译。',
  ])('a refusal is never the abstract: %s', (cell) =>
    expect(splitAbstract(cell)).toEqual({ abstractNote: cell }),
  );

  it.each([
    '作者已撤回本稿件，因其需要修订。',
    `${A} 解释：翻译受上游序列调控。`,
    `${A}\n\n解释：上述结果支持干预。`,
    `${A}注：稿件附有西班牙语摘要。`,
    '翻译失败会导致蛋白质错误折叠。我们研究其机制。',
    '机器翻译系统常常无法提供置信度。我们提出一种方法。',
    '阈值 < 0.05 时，<think> 标记与 $x < y$ 保持不变。',
  ])('not noise: %s', (cell) => expect(splitAbstract(cell)).toEqual({ abstractZh: cell }));

  it('has nothing to say about an empty cell', () => {
    expect(splitAbstract(' \n')).toEqual({});
  });
});
