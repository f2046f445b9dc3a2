/** Public entry point of `digest/`: name and bytes of a file → its digests, and every problem as a value. It never throws. */
import type { Problem } from '#core/paper/problem.ts';
import { FORMATS } from '#digest/formats/all-formats.ts';
import { assembleDigests } from './assemble-digests.ts';
import { describeFormat } from './coverage/describe-format.ts';
import { findPaperMentions } from './coverage/paper-mentions.ts';
import { unreadMentions } from './coverage/unread-papers.ts';
import { decodeText } from './decode-text.ts';
import type { DigestFile } from './digest.ts';
import type { FormatReading, SourceText } from './formats/format.ts';
import { splitLines } from './formats/markdown/markdown-lines.ts';

/** Larger files are no digests, and would hold up everything else. */
const LARGEST = 20_000_000;

export function readDigestFile(file: string, bytes: Uint8Array): DigestFile {
  if (bytes.length > LARGEST)
    return { file, ...NOTHING, problems: [tooLarge(file)], looksLike: 'a large file' };
  const { text, fault } = decodeText(bytes);
  const faults: Problem[] = fault ? [{ file, ...fault }] : [];
  if (text === undefined) return { file, ...NOTHING, problems: faults, looksLike: 'no text' };
  const source: SourceText = { file, text, lines: splitLines(text) };
  const { reading, format } = readText(source);
  const { digests, problems, pages } = reading ? assembleDigests(file, reading) : NOTHING;
  const unread = findUnread(source, reading, digests);
  if (!reading && unread.length === 0) faults.push(notADigest(file, text));
  return {
    file,
    kind: reading ? (reading.kind ?? 'digest') : 'none',
    ...(format !== undefined && { format }),
    digests: [...digests],
    problems: [...faults, ...problems],
    unread,
    pages: [...pages],
    looksLike: unread.length === 0 ? 'a digest' : describeFormat(text),
  };
}

const NOTHING = { kind: 'none' as const, digests: [], problems: [], unread: [], pages: [] };

function readText(source: SourceText): { reading?: FormatReading; format?: string } {
  for (const format of FORMATS) {
    const reading = format.read(source);
    if (reading) return { reading, format: format.name };
  }
  return {};
}

function findUnread(
  { lines }: SourceText,
  reading: FormatReading | undefined,
  digests: DigestFile['digests'],
): DigestFile['unread'] {
  const mentions = findPaperMentions(lines).filter(({ line }) => !reading?.ownsLine?.(line));
  return unreadMentions(
    mentions,
    digests.flatMap((digest) => digest.rows),
  );
}

function tooLarge(file: string): Problem {
  return {
    file,
    kind: 'too-large',
    what: 'the file is larger than 20 MB',
    hint: 'It was not read; split it, for example by day.',
  };
}

function notADigest(file: string, text: string): Problem {
  return {
    file,
    kind: 'not-a-digest',
    what: text.trim() === '' ? 'the file is empty' : 'the file holds no digest',
    hint: 'A digest is a list of papers, such as a Markdown table under a header | 标题 | 作者 | PDF链接 | 摘要 |.',
  };
}
