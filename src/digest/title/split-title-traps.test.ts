/** Cells that hold no title though they look as if, and titles that look like talk. */
import { describe, it } from 'vitest';
import { EN, expectParts, T } from '#testing/title.fixture.ts';

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
