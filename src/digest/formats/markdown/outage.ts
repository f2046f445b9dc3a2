/** Days without papers: the words with which a digest says that its source was down, or had nothing. */
import { paperKeys } from '#digest/coverage/paper-mentions.ts';

export interface Outage {
  kind: 'failed' | 'empty';
  text?: string;
}

const FAILED =
  /失败|出错|错误|异常|超时|无法(?:访问|连接|获取|抓取)|中断|(?:fail(?:ed|ure)|error|timed? ?out|unavailable|exception|unreachable)\b|\b(?:HTTP )?[45]\d\d\b/i;
const EMPTY =
  /(?:没有|无|暂无|未)(?:抓取|获取|收录|发现|找到|检索|更新|有|新|论文|任何|相关|数据|文献|内容)|\b(?:no|0|zero) (?:new |valid |relevant )?(?:papers?|articles?|preprints?|results?|entries|updates?)\b|(?:共|计)?\s*0\s*篇/i;

/** A day without papers is short. */
const LONGEST = 40;
/** Lines of a sentence that stands alone. */
const SENTENCE_LINES = 3;
/** A sentence, without the addresses in it. */
const SENTENCE_LENGTH = 200;

/** The outage that the lines of a section tell: there are few of them, none links to a paper, and the sentence stands alone. */
export function findOutage(texts: readonly string[]): Outage | undefined {
  const { quotes, others } = fewWords(texts);
  return outageIn(standAlone(quotes)) ?? outageIn(standAlone(others));
}

/** A quote alone under a digest's heading says why there are no papers, in whatever words. */
export function quotedReason(texts: readonly string[]): Outage | undefined {
  const [quote] = standAlone(fewWords(texts).quotes);
  return quote === undefined ? undefined : { kind: 'empty', text: quote.replace(/^[\s>]+/, '').trim() };
}

/** Lines with words, where they are few and none links to a paper. */
function fewWords(texts: readonly string[]): { quotes: string[]; others: string[] } {
  const said = texts.filter((text) => /[\p{L}\p{N}]/u.test(text));
  if (said.length > LONGEST || said.some((text) => !paperKeys(text).next().done))
    return { quotes: [], others: [] };
  return { quotes: said.filter(isQuote), others: said.filter((text) => !isQuote(text)) };
}

/** The lines, where they are no more than a sentence. */
function standAlone(texts: readonly string[]): readonly string[] {
  const length = texts.join('').replace(/https?:\/\/\S*/g, '').length;
  return texts.length > SENTENCE_LINES || length > SENTENCE_LENGTH ? [] : texts;
}

function isQuote(text: string): boolean {
  return text.trimStart().startsWith('>');
}

export function saysOutage(line: string): boolean {
  return outageIn([line]) !== undefined;
}

function outageIn(texts: readonly string[]): Outage | undefined {
  for (const text of texts) {
    const plain = text.replace(/^[\s>]+/, '').trim();
    const head = plain.slice(0, 200);
    if (EMPTY.test(head) && !FAILED.test(head.slice(0, 12))) return { kind: 'empty', text: plain };
    if (FAILED.test(head)) return { kind: 'failed', text: plain };
  }
  return undefined;
}
