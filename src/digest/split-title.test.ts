/** Title cells by example, one group for each kind of talk that translators add; the texts are made up, their shapes are not. */
import { describe, expect, it } from 'vitest';
import { splitTitle, type TitleParts } from './split-title.ts';

const T = '图神经网络的可解释性';
const EN = 'Interpretability of Graph Neural Networks';

function expectParts(cell: string, expected: TitleParts, titleEn?: string): void {
  expect(splitTitle(cell, titleEn === undefined ? {} : { titleEn })).toEqual(expected);
}

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

describe('cells without a title', () => {
  it.each([
    '好的，请提供需要翻译的英文文本，我将为您翻译成中文。',
    '抱歉，我无法翻译该内容。',
    '您好，请把需要翻译的文本发给我。',
    "I'm sorry, but I can't translate this without more context.",
    '以下是关于图神经网络的综述摘要：\n\n图神经网络发展迅速。',
    '图方法之所以有效，是因为它们利用了结构信息，能够在数据稀缺时保持精度，并且便于人们检查每一步推理所依据的局部邻域。',
    '（注：原文为专有名词，未译）',
  ])('%j', (cell) => expectParts(cell, { titleNote: cell }));

  it('does not take an invented abstract for a title', () => {
    const invented = `近年来，图神经网络受到关注。然而其解释仍然困难。${'我们提出一种新的解释方法，并在多个数据集上验证。'.repeat(3)}`;
    expectParts(`${invented}\n\n实验表明其有效。`, { titleNote: `${invented}\n\n实验表明其有效。` }, EN);
    expectParts(invented, { titleNote: invented });
  });

  it('knows the first paragraph of an abstract by how it opens', () => {
    const cell = '本文探讨了图神经网络的解释方法。\n\n实验表明其有效。';
    expectParts(cell, { titleNote: cell }, EN);
  });

  it('keeps the title before a long note in the same line', () => {
    const note =
      '该翻译保留了术语。同时，语序按照中文习惯作了调整。整体表达力求准确、简洁，符合学术标题的规范。';
    expectParts(`${T}。${note}`, { titleZh: `${T}。`, titleNote: note }, EN);
  });

  it('has nothing to say about an empty cell', () => {
    expectParts('', {});
    expectParts(' \n ', {});
  });
});

describe('not noise', () => {
  it.each([
    ['将3D Viewer翻译为葡萄牙语：一种本地化方法'],
    ['将手语翻译为语音：端到端方法'],
    ['翻译中丢失了什么？词汇对齐研究'],
    ['翻译起始因子的调控'],
    ['翻译者：特定领域的翻译模型', 'Tradutor: A Domain-Specific Translation Model'],
    ['翻译：一种新范式', 'Translation: A New Paradigm'],
    ['标题：一张二维地图', 'The Tile: A Map in Two Dimensions'],
    ['机器翻译：综述'],
    ['直接翻译：没有中间语言的语音翻译'],
    ['再翻译：回译的理论'],
    ['请翻译得更好：给语言模型的提示'],
    ['我将在这里：陪伴机器人'],
    ['以上下文为中心：长文档摘要'],
    ['（中文版）抑郁量表的信效度'],
    ['1. 自动驾驶', '1. Autonomous Driving'],
    ['Translation: A New Paradigm'],
    ['Sure: Uncertainty Estimation'],
    ['Here Is the Chinese Room: Revisited'],
    ['中文机器翻译：综述'],
    ['标题生成：一种方法'],
    ['好的火源：野火的益处'],
    ['好的代理朋友也会更新权重'],
    ['答案校正后：多跳问答的后处理'],
    ['提示：头戴式数据集'],
    ['要点：整合情景记忆'],
    ['说明：可解释系统的案例'],
    ['希望与绝望：一项定性研究'],
    ['如果有更多数据会怎样？反事实推断'],
    ['对不起，我不能这样做：语言模型的拒绝行为'],
    ['请提供证据：事实核查基准'],
    ['《红楼梦》中的情感计算'],
    ['《红楼梦》与《西游记》'],
    ['“好”与“坏”'],
    ['**附肢仪**：一种测量系统'],
    ['改善控制的**实践'],
    ['HLA-A*02:01限制性表位与STAR*D试验'],
    ['第三年结果。第一部分：设计'],
    ['拟南芥（Arabidopsis suecica）的基因组'],
    ['亲和选择质谱法（Affinity Selection Mass Spectrometry, AS-MS）'],
    ['图网络（或其他网络）的解释'],
    ['撤回：一种筛选方法（撤稿）'],
    ['WITHDRAWN: A Method'],
    ['Chinese Title Generation: A Study'],
    ['Translation Quality: A Benchmark'],
    ['The Chinese Room: 重新思考'],
    ['VGGT-$Ω$'],
    ['$\\texttt{Weaver}$：世界模型'],
    ['1.25%毛果芸香碱的疗效'],
    [EN],
  ])('%s', (title, titleEn?: string) => expectParts(title, { titleZh: title }, titleEn));

  it('joins a title that runs over two lines', () => {
    expectParts('图神经网络：\n一项系统综述', { titleZh: '图神经网络： 一项系统综述' });
    expectParts('图神经网络\n——一项系统综述', { titleZh: '图神经网络 ——一项系统综述' });
    expectParts(
      '问题：模型如何？\n答案：',
      { titleZh: '问题：模型如何？ 答案：' },
      'Question: How Are Models? Answer:',
    );
  });
});
