/** Public entry point of `digest/`: name and bytes of a file → its digests, and every problem as a value. It never throws. */
import type { Problem } from '#core/paper/problem.ts';
import { readMarkdownDigest } from '#digest/formats/markdown-table/markdown-digest.ts';
import { splitLines } from '#digest/formats/markdown-table/markdown-lines.ts';
import { describeFormat } from './coverage/describe-format.ts';
import { findPaperMentions } from './coverage/paper-mentions.ts';
import { unreadMentions } from './coverage/unread-papers.ts';
import { decodeText } from './decode-text.ts';
import type { DigestFile, FormatReading } from './digest.ts';

/** Formats in the order in which they are asked; each answers undefined where the text is none of its own. */
const FORMATS: readonly ((file: string, text: string) => FormatReading | undefined)[] = [readMarkdownDigest];

export function readDigestFile(file: string, bytes: Uint8Array): DigestFile {
  const { text, fault } = decodeText(bytes);
  const faults: Problem[] = fault ? [{ file, ...fault }] : [];
  if (text === undefined) return { file, ...nothing, problems: faults, looksLike: 'no text' };
  const reading = readText(file, text);
  const rows = reading.digests.flatMap((digest) => digest.rows);
  const mentions = findPaperMentions(splitLines(text)).filter(({ line }) => !reading.ownsLine?.(line));
  const unread = unreadMentions(mentions, rows);
  if (reading.kind === 'none' && unread.length === 0) faults.push(notADigest(file, text));
  return {
    file,
    kind: reading.kind,
    digests: reading.digests,
    problems: [...faults, ...reading.problems],
    unread,
    looksLike: unread.length === 0 ? 'a digest' : describeFormat(text),
  };
}

const nothing = {
  kind: 'none',
  digests: [],
  problems: [],
  unread: [],
} as const satisfies Partial<DigestFile>;

function readText(file: string, text: string): FormatReading {
  for (const readFormat of FORMATS) {
    const reading = readFormat(file, text);
    if (reading) return reading;
  }
  return { kind: 'none', digests: [], problems: [] };
}

function notADigest(file: string, text: string): Problem {
  return {
    file,
    kind: 'not-a-digest',
    what: text.trim() === '' ? 'the file is empty' : 'the file holds no digest',
    hint: 'A digest is a list of papers, such as a Markdown table under a header | 标题 | 作者 | PDF链接 | 摘要 |.',
  };
}
