/** First step of the trip: the bytes of a file become text, or one clear sentence says why not. */
import type { Problem } from '#core/paper/problem.ts';

/** What is needed of the global of the same name, which Node, pages and workers all have. */
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';
type Fault = Omit<Problem, 'file'>;

/** Text without BOM; `fault` alone where nothing can be read, beside `text` where a few bytes are damaged. */
interface Decoded {
  text?: string;
  fault?: Fault;
}

const CONVERT = 'Save it as UTF-8';

export function decodeText(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff))
    return unreadable('the file is UTF-32', `${CONVERT}.`);
  const [encoding, skip] = markedEncoding(bytes) ?? [unmarkedEncoding(bytes), 0];
  const body = bytes.subarray(skip);
  if (encoding === undefined)
    return unreadable('the file holds binary data', 'Only text files can be digests.');
  const text = tryDecode(body, encoding);
  if (text !== undefined) return { text };
  if (encoding !== 'utf-8') return unreadable(`the file is damaged ${encoding.toUpperCase()}`, `${CONVERT}.`);
  return notUtf8(body);
}

function markedEncoding(bytes: Uint8Array): [Encoding, number] | undefined {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return ['utf-8', 3];
  if (startsWith(bytes, 0xff, 0xfe)) return ['utf-16le', 2];
  if (startsWith(bytes, 0xfe, 0xff)) return ['utf-16be', 2];
  return undefined;
}

/** Zero bytes are in no UTF-8 text but in every UTF-16 one; the byte order is the one that gives ASCII and Chinese. */
function unmarkedEncoding(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 65_536);
  if (!sample.includes(0)) return 'utf-8';
  const orders = ['utf-16le', 'utf-16be'] as const;
  const order = orders.find((one) => usualShare(new TextDecoder(one).decode(sample)) > 0.9);
  if (order) return order;
  // A stray zero byte makes no binary of a text.
  return sample.filter((byte) => byte === 0).length * 1000 < sample.length ? 'utf-8' : undefined;
}

/** How much of the text is ASCII without control characters, Chinese, or its punctuation. */
function usualShare(text: string): number {
  const usual = text.match(/[\t\n\r -~\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return usual / Math.max(1, text.length);
}

function notUtf8(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = countOf(text, '\ufffd');
  const foreign = text.length - countAscii(text);
  // A file cut off inside a character, or with a few damaged bytes, is still worth reading.
  if (lost <= 3 || lost * 100 < foreign) return { text, fault: damaged(text, lost) };
  const chinese = new TextDecoder('gb18030').decode(bytes);
  if (countOf(chinese, '\ufffd') * 100 <= chinese.length && looksChinese(chinese))
    return unreadable(
      'the file is GBK (GB18030), not UTF-8',
      `${CONVERT}, for example with iconv -f gb18030 -t utf-8.`,
    );
  return unreadable('the encoding of the file is not known; it is not UTF-8', `${CONVERT}.`);
}

function damaged(text: string, lost: number): Fault {
  const before = text.slice(0, text.indexOf('\ufffd'));
  return {
    line: before.split(/\r\n|\r|\n/).length,
    kind: 'unreadable-encoding',
    what: `${lost} damaged character${lost === 1 ? '' : 's'}, the first in this line`,
    hint: 'The rest of the file was read; the damaged characters are shown as \ufffd.',
  };
}

function unreadable(what: string, hint: string): Decoded {
  return { fault: { kind: 'unreadable-encoding', what, hint } };
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Most of what is not ASCII is a common Chinese character; random bytes read as GBK give rare ones. */
function looksChinese(text: string): boolean {
  const foreign = text.length - countAscii(text);
  const common =
    text.match(/[的是了在和与一不中人有为学习模型基于方法研究用标题作者摘要，。：、（）]/g)?.length ?? 0;
  return common * 12 > foreign;
}

function countAscii(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) < 0x80) count += 1;
  return count;
}

function countOf(text: string, character: string): number {
  return text.split(character).length - 1;
}

function startsWith(bytes: Uint8Array, ...head: number[]): boolean {
  return bytes.length >= head.length && head.every((byte, at) => bytes[at] === byte);
}
