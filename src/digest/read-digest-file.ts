/** The door of this land: name and bytes of a file → its digests, and every problem as a value. It never throws. */
import type { Problem } from '#contract/problem.ts';
import type { Row } from '#contract/row.ts';
import type { Source } from '#contract/source.ts';
import { decodeText } from './decode-text.ts';
import { readMarkdownDigest } from './markdown-digest.ts';

export interface Digest {
  /** `YYYY-MM-DD`; absent where neither heading nor file name tells it. */
  day?: string;
  source: Source;
  file: string;
  rows: Row[];
  /** Why there are no rows, or fewer: the source failed, or had nothing. */
  outage?: { kind: 'failed' | 'empty'; text?: string };
}

export interface DigestFile {
  file: string;
  /** `combined` repeats the rows of a day's digests, `index` only points at digests, `none` is no digest. */
  kind: 'digest' | 'combined' | 'index' | 'none';
  digests: Digest[];
  problems: Problem[];
}

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
