/** Interface texts in Chinese; the shape that every other language fills. Functions where a number or a name is spoken. */
export const zh = {
  app: { name: '晨读', tagline: '每日论文摘要阅读器' },
  note: { label: '译注', open: '展开译注', close: '收起译注', mark: '注' },
};

/** The same keys in every language; a missing one is a type error. */
export type Messages = typeof zh;
