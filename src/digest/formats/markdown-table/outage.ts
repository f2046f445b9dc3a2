/** Days without papers: the words with which a digest says that its source was down, or had nothing. */

export interface Outage {
  kind: 'failed' | 'empty';
  text?: string;
}

const FAILED =
  /失败|出错|错误|异常|超时|无法(?:访问|连接|获取|抓取)|中断|(?:fail(?:ed|ure)|error|timed? ?out|unavailable|exception|unreachable)\b|\b(?:HTTP )?[45]\d\d\b/i;
const EMPTY =
  /(?:没有|无|暂无|未)(?:抓取|获取|收录|发现|找到|检索|更新|有|新|论文|任何|相关|数据|文献|内容)|\b(?:no|0|zero) (?:new |valid |relevant )?(?:papers?|articles?|preprints?|results?|entries|updates?)\b|(?:共|计)?\s*0\s*篇/i;

/** The outage that one of the lines tells; a block quote is heard first. */
export function findOutage(texts: readonly string[]): Outage | undefined {
  const isQuote = (text: string) => text.trimStart().startsWith('>');
  return outageIn(texts.filter(isQuote)) ?? outageIn(texts.filter((text) => !isQuote(text)));
}

/** A quote alone under a digest's heading says why there are no papers, in whatever words. */
export function quotedReason(texts: readonly string[]): Outage | undefined {
  const quote = texts.find((text) => /^\s*>\s*\S/.test(text));
  return quote === undefined ? undefined : { kind: 'empty', text: quote.replace(/^[\s>]+/, '').trim() };
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
