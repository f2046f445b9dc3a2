/** Search: its results, filters and mistakes. */
import { grouped, monthIn } from '#messages/formats.ts';

const about = (count: number, approximate: boolean) =>
  `${approximate && count > 0 ? '约 ' : ''}${grouped(count)}`;

export const messages = {
  title: '搜索',
  results: '搜索结果',
  found: (count: number, approximate: boolean) => `${about(count, approximate)} 篇`,
  number: about,
  announced: (count: number, approximate: boolean) =>
    count === 0 ? '没有找到论文' : `找到${approximate ? '约' : ''} ${count} 篇论文`,
  sources: '按来源筛选',
  months: '按月份筛选',
  all: '全部',
  monthName: monthIn('zh-CN'),
  monthShort: (month: string) => `${Number(month.slice(5))} 月`,
  undated: '无日期',
  counted: (name: string, count: number) => `${name}，${count} 篇`,
  best: '最相关',
  orderWaits: '全文下载完才能按列排序。',
  range: (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`),
  of: (words: string) => `/ ${words}`,
  pages: '翻页',
  previousPage: '上一页',
  nextPage: '下一页',
  hint: 'j k 上下 · o 打开 · / 搜索',
  openPaper: (name: string) => `打开 ${name}`,
  paperFromLink: '按编号打开',
  recent: '最近搜索',
  recentHint: '只存在这台设备上',
  forget: '清除',
  examples: '可以这样搜',
  exampleMeanings: {
    words: '每个词都要出现；英文词从开头匹配',
    phrase: '完整的词组；前面加减号表示排除',
    fields: '只搜作者、只搜标题',
    dates: '时间范围、来源，有摘要、有译注',
    inside: '匹配词中间',
    marks: '未读、收藏、已读、tag:标签；标记只在这台设备上',
  },
  exampleQueries: {
    words: '扩散模型 蛋白质',
    phrase: '"language model" -综述',
    fields: 'author:wang title:推理',
    dates: 'from:2025-01 to:2025-06 source:biorxiv has:abstract',
    inside: '*lora',
    marks: 'is:unread -is:starred',
  },
  quoted: (words: string) => `“${words}”`,
  noneOf: (terms: readonly string[]) =>
    terms.length === 1 ? `没有论文含有${terms[0]}` : `没有论文同时含有${terms.join('、')}`,
  nonePaper: (name: string) => `存档里没有 ${name}`,
  noneYet: '全文尚未下载完，下载完后也许会有。',
  widen: '放宽条件',
  without: (term: string) => `去掉${term}`,
  insideWords: (word: string) => `词中间也匹配${word}`,
  unfiltered: '不限来源和月份',
  atSource: (source: string) => `去 ${source} 看这篇`,
  wrong: {
    'empty-value': (field: string) => `“${field}:” 后面缺少内容`,
    'bad-date': () => '不是日期，请写成 2025、2025-01 或 2025-01-15',
    'dates-crossed': () => '开始日期晚于结束日期',
    'cannot-negate': (field: string) => `“${field}:” 前面不能加减号`,
    'unknown-value': (field: string) =>
      field === 'has'
        ? '“has:” 后面可写 abstract（有摘要）或 note（有译注）'
        : `“${field}:” 后面可写 starred（收藏）、read（已读）、unread（未读）或 tagged（有标签）`,
    'too-long': () => '太长了，从这里起无法识别',
  },
  failed: {
    network: '没有网络或服务器没有响应',
    'wrong-shape': '搜索的数据文件内容不对',
    worker: '搜索加载失败',
    archive: '存档加载失败',
  },
  keptAlone: '没有网络，只搜索了这台设备上的论文。',
  texts: (percent: number) => `正在下载全文 ${percent}%`,
  textsWait: (percent: number) =>
    percent === 0 ? '全文尚未下载，数目是估计值' : `全文已下载 ${percent}%，数目是估计值`,
  textsFull: '全文太大，只保留了较新的部分',
  textsFailed: '部分全文下载失败',
  textsLabel: '全文下载进度',
  fetchTexts: '下载全文',
  pauseTexts: '暂停',
};
