/** Public entry point of `digest/`: name and bytes of a file → its digests, and every problem as a value. It never throws. */
import type { Problem } from '#core/paper/problem.ts';
import { readMarkdownDigest } from '#digest/formats/markdown-table/markdown-digest.ts';
import { decodeText } from './decode-text.ts';
import type { DigestFile } from './digest.ts';

/** Formats in the order in which they are asked; each answers undefined where the text is none of its own. */
const FORMATS: readonly ((file: string, text: string) => DigestFile | undefined)[] = [readMarkdownDigest];

export function readDigestFile(file: string, bytes: Uint8Array): DigestFile {
  const { text, fault } = decodeText(bytes);
  const faults: Problem[] = fault ? [{ file, ...fault }] : [];
  if (text === undefined) return { file, kind: 'none', digests: [], problems: faults };
  for (const readFormat of FORMATS) {
    const read = readFormat(file, text);
    if (read) return { ...read, problems: [...faults, ...read.problems] };
  }
  return { file, kind: 'none', digests: [], problems: [...faults, notADigest(file, text)] };
}

function notADigest(file: string, text: string): Problem {
  return {
    file,
    kind: 'not-a-digest',
    what: text.trim() === '' ? 'the file is empty' : 'the file holds no digest',
    hint: 'A digest is a Markdown table of papers under a header such as | 标题 | 作者 | PDF链接 | 摘要 |.',
  };
}
