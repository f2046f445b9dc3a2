/** Search: its results, filters and mistakes. */
import { grouped, monthIn } from '#messages/formats.ts';

export const messages = {
  title: '搜索',
  results: '搜索结果',
  found: (count: number, approximate: boolean) =>
    `${approximate && count > 0 ? '约 ' : ''}${grouped(count)} 篇`,
  number: (count: number, approximate: boolean) =>
    `${approximate && count > 0 ? '约 ' : ''}${grouped(count)}`,
  announced: (count: number, approximate: boolean) =>
    count === 0 ? '没有找到论文' : `找到${approximate ? '约' : ''} ${count} 篇论文`,
  sources: '按来源筛选',
  months: '按月份筛选',
  all: '全部',
  monthName: monthIn('zh-CN'),
  monthShort: (month: string) => `${Number(month.slice(5))} 月`,
  undated: '无日期',
  counted: (name: string, count: number) => `${name}，${count} 篇`,
  best: '相关',
  orderWaits: '按列排序，要等全文取齐。',
  range: (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`),
  of: (words: string) => `/ ${words}`,
  pages: '翻页',
  previousPage: '上一页',
  nextPage: '下一页',
  hint: 'j k 上下 · o 打开 · / 搜索',
  openPaper: (name: string) => `打开 ${name}`,
  paperFromLink: '按编号直达',
  recent: '最近搜过',
  recentHint: '只存在这台设备上',
  forget: '清除',
  examples: '可以这样搜',
  exampleMeanings: {
    words: '每个词都要有；拉丁词从词头匹配',
    phrase: '原样的词组；前面加减号就是不要',
    fields: '只看作者、标题',
    dates: '哪段时间、哪个来源，有摘要、有译注',
    inside: '词的中间也找',
    marks: '未读、收藏、读过、tag:标签；标记只在这台设备上',
  },
  exampleQueries: {
    words: '扩散模型 蛋白质',
    phrase: '"language model" -综述',
    fields: 'author:wang title:推理',
    dates: 'from:2025-01 to:2025-06 source:biorxiv has:abstract',
    inside: '*lora',
    marks: 'is:unread -is:starred',
  },
  noneOf: (terms: readonly string[]) =>
    terms.length === 1 ? `没有论文含有${terms[0]}` : `没有论文同时含有${terms.join('、')}`,
  nonePaper: (name: string) => `档案里没有 ${name}`,
  noneYet: '全文还没取齐，取齐后也许会有。',
  widen: '放宽一些',
  without: (term: string) => `不要${term}`,
  insideWords: (word: string) => `词的中间也找${word}`,
  unfiltered: '去掉来源与月份的筛选',
  atSource: (source: string) => `到 ${source} 看这篇`,
  wrong: {
    'empty-value': (field: string) => `“${field}:” 后面还缺内容`,
    'bad-date': () => '这不是日期：写成 2025、2025-01 或 2025-01-15',
    'dates-crossed': () => '起止日期颠倒了，没有哪天能同时满足',
    'cannot-negate': (field: string) => `“${field}:” 前面不能加减号`,
    'unknown-value': (field: string) =>
      field === 'has'
        ? '“has:” 后面可写 abstract（有摘要）或 note（有译注）'
        : `“${field}:” 后面可写 starred（收藏）、read（读过）、unread（未读）或 tagged（有标签）`,
    'too-long': () => '太长了：从这里起读不下去',
  },
  failed: {
    network: '没有网络，或服务器没有回应',
    'wrong-shape': '搜索的数据文件内容不对',
    worker: '搜索的程序没有取到',
    archive: '档案没有取到',
  },
  keptAlone: '没有网络：只找了存在这台设备上的论文。',
  texts: (percent: number) => `正在取全文 ${percent}%`,
  textsWait: (percent: number) =>
    percent === 0 ? '全文未取，数目是约数' : `全文取到 ${percent}%，数目是约数`,
  textsFull: '全文太大，只留了新的一部分',
  textsFailed: '全文没有取齐',
  textsLabel: '取全文的进度',
  fetchTexts: '取全文',
  pauseTexts: '暂停',
};
