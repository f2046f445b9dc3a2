/** Search: its results, filters and mistakes. */
import { grouped, monthIn } from '#messages/formats.ts';
import type { Messages } from '#messages/messages.ts';

const about = (count: number, approximate: boolean) =>
  `${approximate && count > 0 ? '約 ' : ''}${grouped(count)}`;

export const messages: Messages<'search'> = {
  title: '搜尋',
  results: '搜尋結果',
  found: (count, approximate) => `${about(count, approximate)} 篇`,
  number: about,
  announced: (count, approximate) =>
    count === 0 ? '找不到論文' : `找到${approximate ? '約' : ''} ${count} 篇論文`,
  sources: '依來源篩選',
  months: '依月份篩選',
  all: '全部',
  monthName: monthIn('zh-TW'),
  monthShort: (month) => `${Number(month.slice(5))} 月`,
  undated: '無日期',
  counted: (name, count) => `${name}，${count} 篇`,
  best: '最相關',
  orderWaits: '全文下載完成後才能依欄位排序。',
  range: (first, last) => (first === last ? `${first}` : `${first}–${last}`),
  of: (words) => `/ ${words}`,
  pages: '分頁',
  previousPage: '上一頁',
  nextPage: '下一頁',
  hint: 'j k 上下 · o 開啟 · / 搜尋',
  openPaper: (name) => `開啟 ${name}`,
  paperFromLink: '依編號開啟',
  recent: '最近搜尋',
  recentHint: '只存在這台裝置上',
  forget: '清除',
  examples: '搜尋技巧',
  exampleMeanings: {
    words: '每個詞都要出現；英文詞從開頭比對',
    phrase: '完整的詞組；前面加減號表示排除',
    fields: '只搜尋作者、只搜尋標題',
    dates: '時間範圍、來源，有摘要、有譯註',
    inside: '比對詞的中間',
    marks: '未讀、收藏、已讀、tag:標籤；標記只在這台裝置上',
  },
  exampleQueries: {
    words: 'diffusion protein',
    phrase: '"language model" -survey',
    fields: 'author:wang title:reasoning',
    dates: 'from:2025-01 to:2025-06 source:biorxiv has:abstract',
    inside: '*lora',
    marks: 'is:unread -is:starred',
  },
  quoted: (words) => `「${words}」`,
  noneOf: (terms) => (terms.length === 1 ? `沒有論文包含${terms[0]}` : `沒有論文同時包含${terms.join('、')}`),
  nonePaper: (name) => `典藏中沒有 ${name}`,
  noneYet: '全文尚未下載完成，下載後也許會有結果。',
  widen: '放寬條件',
  without: (term) => `拿掉${term}`,
  insideWords: (word) => `詞的中間也比對${word}`,
  unfiltered: '不限來源與月份',
  atSource: (source) => `到 ${source} 看這篇`,
  wrong: {
    'empty-value': (field) => `「${field}:」後面缺少內容`,
    'bad-date': () => '不是日期，請寫成 2025、2025-01 或 2025-01-15',
    'dates-crossed': () => '開始日期晚於結束日期',
    'cannot-negate': (field) => `「${field}:」前面不能加減號`,
    'unknown-value': (field) =>
      field === 'has'
        ? '「has:」後面可寫 abstract（有摘要）或 note（有譯註）'
        : `「${field}:」後面可寫 starred（收藏）、read（已讀）、unread（未讀）或 tagged（有標籤）`,
    'too-long': () => '太長了，從這裡起無法辨識',
  },
  failed: {
    network: '沒有網路或伺服器沒有回應',
    'wrong-shape': '搜尋的資料檔內容不正確',
    worker: '搜尋功能載入失敗',
    archive: '典藏載入失敗',
  },
  keptAlone: '沒有網路，只搜尋了這台裝置上的論文。',
  texts: (percent) => `正在下載全文 ${percent}%`,
  textsWait: (percent) =>
    percent === 0 ? '全文尚未下載，數量為估計值' : `全文已下載 ${percent}%，數量為估計值`,
  textsFull: '全文太大，只保留較新的部分',
  textsFailed: '部分全文下載失敗',
  textsLabel: '全文下載進度',
  fetchTexts: '下載全文',
  pauseTexts: '暫停',
};
