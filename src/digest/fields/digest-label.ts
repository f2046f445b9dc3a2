/** What a heading, a file name or a front matter says of the digest under it: its day and its source. */
import { KNOWN_SOURCES, type Source } from '#core/paper/source.ts';
import { findDate, locateDate } from './spelled-date.ts';

export interface DigestLabel {
  day?: string;
  source?: Source;
  /** It says nothing else than day and source: `# Arxiv 2025-09-28 Papers`, `## bioRxiv`, `# 2025-09-28 每日论文`. */
  strict: boolean;
}

const SOURCE = /(?<![a-z])[a-z]*rxiv(?![a-z])/gi;
const FILLERS =
  /papers?|preprints?|daily|digests?|today|updates?|latest|list|new|of|for|the|on|from|with|每日|每天|日报|今日|当日|当天|论文|文献|预印本|汇总|精选|速递|速览|晨读|更新|摘要|列表|合集|来源|星期.|周[一二三四五六日]|(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?/gi;

export function readLabel(text: string): DigestLabel {
  const plain = text.normalize('NFKC');
  const date = locateDate(plain);
  const source = findSource(plain);
  const undated = date ? plain.slice(0, date.from) + plain.slice(date.to) : plain;
  const rest = undated
    .replace(SOURCE, '')
    .replace(FILLERS, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return {
    ...(date && { day: date.date }),
    ...(source && { source }),
    strict: (date !== undefined || source !== undefined) && rest === '',
  };
}

/** The one source that the text names; undefined where it names none or several. */
function findSource(text: string): Source | undefined {
  const named = new Set((text.match(SOURCE) ?? []).map((name) => name.toLowerCase()));
  const [only] = named;
  return named.size === 1 && only !== 'rxiv' ? only : undefined;
}

/** `2025/09/28-arxiv`, `2025-09-28/arxiv`: the folders right above the file are its date, or begin it. */
const DATED_FOLDERS = /(?:^|[\\/])((?:19|20)\d\d)[-/\\](\d\d)[-/\\](\d\d)(?=[\\/][^\\/]*$|[-_.][^\\/]*$|$)/;

/** Day and source from the name of the file; of folders only those say something that spell the date with it. */
export function readFileName(file: string): Pick<DigestLabel, 'day' | 'source'> {
  const path = file.replace(/\.[a-z]+$/i, '');
  const name = path.split(/[\\/]/).pop() ?? '';
  const day = findDate(name) ?? findDate(DATED_FOLDERS.exec(path)?.slice(1).join('-') ?? '');
  const source = findSource(name);
  return { ...(day && { day }), ...(source && { source }) };
}

/** `biorxiv/2025-09-28.md`: the folder's whole name is a source that is known. */
export function readFolderName(file: string): Source | undefined {
  const folder = file.split(/[\\/]/).at(-2)?.toLowerCase();
  return KNOWN_SOURCES.find((known) => known === folder);
}
