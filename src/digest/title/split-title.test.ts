/** Title cells by example, one group for each kind of talk that translators add; the texts are made up, their shapes are not. */
import { describe, it } from 'vitest';
import { EN, expectParts, T } from '#testing/title.fixture.ts';

describe('notes behind the title', () => {
  it.each([
    `（翻译说明：\n1. "GNN"译为图神经网络\n2. 保留缩写）`,
    '（注：GNN为图神经网络）',
    '（说明：该翻译遵循以下原则：\n1. 术语）',
    '（解析：术语统一，未闭合',
    '（译文采用学术语体）',
    '翻译说明：\n- "graph" 翻译为“图”\n\n希望这个翻译对你有帮助！',
    '这段翻译将“GNN”保留为英文。',
    '该翻译保留了以下要素：\n1. 术语',
    '这个标题描述了一种方法。',
    '【注】此处为意译',
    '【翻译要点说明】\n1. 术语',
    '*注：GNN指图神经网络*',
    '**注**：GNN指图神经网络',
    '备注：术语',
    '译者注：原文如此',
    '| 英文 | 中文 |\n|---|---|\n| graph | 图 |',
    'Note that "GNN" is kept.',
    '〔注：GNN保留〕',
    '※ 注：GNN保留',
    '**（注：GNN保留）**',
    '（注1：GNN保留）',
    '（此处采用意译）',
    '（机器翻译，仅供参考）',
    '“Graph”译为“图”，符合学界惯例。',
    'Graph 译为图',
    '以上是翻译结果。',
    '请问您还需要翻译其他标题吗？',
    '学术版：图网络解释',
    '作者：张三',
    '希望这对你有帮助！如果需要调整，请告诉我。',
    `(${EN})`,
    EN,
    '本研究探讨了图神经网络在分子性质预测中的解释方法。\n\n结果表明其有效。',
  ])('%j', (note) => {
    expectParts(`${T}\n\n${note}`, { titleZh: T, titleNote: note });
    expectParts(`${T}\n${note}`, { titleZh: T, titleNote: note });
  });

  it.each([
    '（注：GNN为图神经网络）',
    '（注：GNN为图神经网络',
    '[注：GNN为图神经网络]',
    '（译者注：原文如此）',
    '(Note: GNN stands for graph neural network)',
    '翻译说明：保留术语',
    '希望这个翻译对你有帮助！',
    '〔注：GNN保留〕',
    '**（注：GNN保留）**',
    '（或：图网络解释）',
    '（学术译法：图网络解释）',
    '（此处采用意译）',
  ])('in the same line: %j', (note) => {
    expectParts(`${T} ${note}`, { titleZh: T, titleNote: note });
  });
});

describe('alternatives: the first wins', () => {
  it.each([
    '或者，也可以翻译为：\n\n**图网络解释研究**',
    '（或更学术化的表述：图网络解释研究）\n\n说明：\n1. 术语',
    '或更完整地译为：\n\n"图网络解释研究"',
    T,
  ])('%j', (note) => {
    expectParts(`${T}\n\n${note}`, { titleZh: T, titleNote: note });
  });

  it.each(['（也可译为：图网络解释研究）', '，或译为：图网络解释研究'])('inline %j', (note) => {
    expectParts(T + note, { titleZh: T, titleNote: note });
  });

  it('keeps list marks and labels of candidates with the lead and the note', () => {
    expectParts(`1. ${T}`, { titleLead: '1.', titleZh: T });
    expectParts(`1. ${T}\n2. 图网络解释`, { titleLead: '1.', titleZh: T, titleNote: '2. 图网络解释' });
    expectParts(`直译：${T}\n意译：看懂图`, { titleLead: '直译：', titleZh: T, titleNote: '意译：看懂图' });
    expectParts(`版本一：${T}\n版本二：看懂图`, {
      titleLead: '版本一：',
      titleZh: T,
      titleNote: '版本二：看懂图',
    });
  });
});

describe('introductions before the title', () => {
  it.each([
    '以下是这段英文的中文翻译：',
    '以下是将“Deep Nets: A Study”翻译成中文的结果：',
    '将“Deep Nets”翻译成中文可以是：',
    '将这段翻译成中文是：',
    '请将以下内容翻译成中文：',
    '帮我将这段翻译成中文：',
    '建议将"Deep Nets"翻译为：',
    '这段文字可以翻译为：',
    '该标题可译为：',
    '根据您的要求，翻译如下：',
    '中文翻译：',
    '译文：',
    '标题：',
    '研究标题：',
    '标题翻译为中文是：',
    '中英学术翻译结果：',
    '【学术译文】',
    '**翻译：**',
    'Translation:',
    "Here's the Chinese translation of the title:",
    '好的，以下是翻译：',
    'Sure! Here is the translation:',
    'The Chinese translation is:',
    'The Chinese title is:',
    'The title translates to:',
    'Translation (Chinese):',
    '请帮我将以下内容翻译成中文：',
    '麻烦您把这段英文翻译成中文：',
    '请翻译以下内容：',
    '请翻译成中文：',
    '把“Deep Nets”翻译成中文就是：',
    '根据学术翻译规范，该标题应译为：',
    '作为专业译者，我将其译为：',
    '严格按照学术规范翻译如下：',
    '优化后译文：',
    '（译文）',
  ])('%j', (lead) => {
    expectParts(`${lead}\n\n${T}`, { titleLead: lead, titleZh: T });
    expectParts(`${lead} ${T}`, { titleLead: lead, titleZh: T });
  });

  it.each([
    '好的！',
    '好的，我来翻译。',
    '以下是翻译结果。',
    '这段英文的中文翻译如下',
    '>',
    '1.',
    '翻译',
    '### 翻译',
    '```',
    '<think>先看术语</think>',
    `原文：${EN}\n译文：`,
    EN,
    '英文标题：Deep Nets\n中文标题：',
  ])('on lines of their own: %j', (lead) => expectParts(`${lead}\n${T}`, { titleLead: lead, titleZh: T }));

  it('reads a sentence that names the original and its translation', () => {
    expectParts('《Deep Nets》可以翻译为《深度网络》。', {
      titleLead: '《Deep Nets》可以翻译为',
      titleZh: '深度网络。',
    });
    expectParts('Deep Nets 可以翻译为“深度网络”或“深网”。这个术语指…', {
      titleLead: 'Deep Nets 可以翻译为',
      titleZh: '深度网络',
      titleNote: '或“深网”。这个术语指…',
    });
  });

  it('finds the title behind talk or a note that comes first', () => {
    const talk = '这个标题涉及图神经网络，含义较广。我将其翻译如下：';
    expectParts(`${talk}\n\n${T}`, { titleLead: talk, titleZh: T });
    expectParts(`（注：GNN保留）\n\n${T}`, { titleZh: T, titleNote: '（注：GNN保留）' });
  });
});

describe('marks that wrap a whole title', () => {
  it.each(['**X**', '*X*', '## X', '# **X**', '《X》', '“X”', '"X"', '**“X”**', '「X」', '**《X》**'])(
    '%s',
    (wrapped) => {
      expectParts(wrapped.replace('X', T), { titleZh: T });
      expectParts(`${wrapped.replace('X', T)}\n\n（注：术语）`, { titleZh: T, titleNote: '（注：术语）' });
    },
  );

  it('keeps the stop behind a quote, and quotes that the English title has', () => {
    expectParts(`将这段翻译成中文是：“${T}”。`, { titleLead: '将这段翻译成中文是：', titleZh: `${T}。` });
    expectParts(`“${T}”`, { titleZh: `“${T}”` }, `"${EN}"`);
  });
});
