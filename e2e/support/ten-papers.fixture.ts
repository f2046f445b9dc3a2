/** The sample digest of 2025-09-28, arXiv: what must stand on the page, in its order. */
export interface SamplePaper {
  key: string;
  author: string;
  title: string;
  titleEn: string;
  hasNote?: true;
}

export const TEN_DAY = 'd/2025-09-28/arxiv';

export const TEN: readonly SamplePaper[] = [
  {
    key: '2509.21320',
    author: 'Yizhou Wang',
    title: 'SciReasoner：为各门学科铺设科学推理的地基',
    titleEn: 'SciReasoner: Laying the Scientific Reasoning Ground Across Disciplines',
  },
  {
    key: '2509.21319',
    author: 'Zhilin Wang',
    title: 'RLBFF：用二元而灵活的反馈，在人的评价与可验证奖励之间架桥',
    titleEn: 'RLBFF: Binary Flexible Feedback to bridge between Human Feedback & Verifiable Rewards',
  },
  {
    key: '2509.21318',
    author: 'Hmrishav Bandyopadhyay',
    title: 'SD3.5-Flash：以分布为向导蒸馏生成流',
    titleEn: 'SD3.5-Flash: Distribution-Guided Distillation of Generative Flows',
    hasNote: true,
  },
  {
    key: '2509.21317',
    author: 'Jiakai Tang',
    title: '会听用户吩咐的交互式推荐智能体',
    titleEn: 'Interactive Recommendation Agent with Active User Commands',
  },
  {
    key: '2509.21310',
    author: 'Samarth Goel',
    title: 'SAGE：更贴近现实的语义理解考卷',
    titleEn: 'SAGE: A Realistic Benchmark for Semantic Understanding',
  },
  {
    key: '2509.21309',
    author: 'Yu Yuan',
    title: 'NewtonGen：用神经牛顿动力学生成合乎物理、可以调控的视频',
    titleEn:
      'NewtonGen: Physics-Consistent and Controllable Text-to-Video Generation via Neural Newtonian Dynamics',
    hasNote: true,
  },
  {
    key: '2509.21305',
    author: 'Daniel Vennemeyer',
    title: '谄媚不是一回事：从因果上拆开大语言模型的几种逢迎',
    titleEn: 'Sycophancy Is Not One Thing: Causal Separation of Sycophantic Behaviors in LLMs',
    hasNote: true,
  },
  {
    key: '2509.21302',
    author: 'Weilun Feng',
    title: '给 VGGT 做量化：视觉几何 Transformer 的瘦身',
    titleEn: 'Quantized Visual Geometry Grounded Transformer',
  },
  {
    key: '2509.21296',
    author: 'Yehonatan Refael',
    title: '没有先验就没有泄露：重新审视对已训练网络的重构攻击',
    titleEn: 'No Prior, No Leakage: Revisiting Reconstruction Attacks in Trained Neural Networks',
    hasNote: true,
  },
  {
    key: '2509.21294',
    author: 'Pranjal A. Chitale',
    title: '合成数据对多语言、多文化人工智能有何用处：印度诸语给出的经验',
    titleEn:
      'The role of synthetic data in Multilingual, Multi-cultural AI systems: Lessons from Indic Languages',
    hasNote: true,
  },
];

/** The paper that most tests open: third in its list, with a note in five points. */
export const FLASH = TEN[2]!;
