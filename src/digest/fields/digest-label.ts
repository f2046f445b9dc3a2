/** What a heading, a file name or a front matter says of the digest under it: its day and its source. */
import { KNOWN_SOURCES, type Source } from '#core/paper/source.ts';
import { findDate, locateDate } from './spelled-date.ts';

export interface DigestLabel {
  day?: string;
  /** The other reading of a day such as `07/01/2026`, American or European. */
  swappedDay?: string;
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
    ...(date && { day: date.date, ...swapped(plain.slice(date.from, date.to)) }),
    ...(source && { source }),
    strict: (date !== undefined || source !== undefined) && rest === '',
  };
}

/** `07/01/2026` → 1 July, where it was read as 7 January. */
function swapped(text: string): Pick<DigestLabel, 'swappedDay'> {
  const [, first, second, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (year === undefined || Number(first) > 12 || Number(second) > 12 || first === second) return {};
  const [month, day] = [first!.padStart(2, '0'), second!.padStart(2, '0')];
  return { swappedDay: `${year}-${month}-${day}` };
}

/** The one source that the text names; undefined where it names none or several. */
function findSource(text: string): Source | undefined {
  const named = new Set((text.match(SOURCE) ?? []).map((name) => name.toLowerCase()));
  const [only] = named;
  return named.size === 1 && only !== 'rxiv' ? only : undefined;
}

/** Folders above the file that may tell its date: `2025/10/30.md`, `202607/27/`, `27-May-2025/topic/`. */
const FOLDERS = 3;
const SPLIT_DATE = /(?:^|\/)((?:19|20)\d\d)[-/]?(\d\d)[-/](\d\d)(?=$|[/_.-])/g;

/** Day and source from the name of the file; the nearest folder that spells a whole date tells the day where the name does not. */
export function readFileName(file: string): Pick<DigestLabel, 'day' | 'source'> {
  const path = file.replaceAll('\\', '/').replace(/\.[a-z]+$/i, '');
  const folders = path.split('/').slice(-1 - FOLDERS);
  const name = folders.pop() ?? '';
  const day = dayOfName(name) ?? dayOfFolders([...folders, name]);
  const source = findSource(name);
  return { ...(day && { day }), ...(source && { source }) };
}

/** Of a range, `2025-10-06_to_2025-10-12`, the last day. */
function dayOfName(name: string): string | undefined {
  const first = locateDate(name);
  if (!first) return undefined;
  const [, second] =
    /^[\s_-]*(?:to|until|至|~|–)[\s_-]*(.{6,})$/i.exec(name.normalize('NFKC').slice(first.to)) ?? [];
  return (second === undefined ? undefined : findDate(second)) ?? first.date;
}

function dayOfFolders(folders: readonly string[]): string | undefined {
  const split = [...folders.join('/').matchAll(SPLIT_DATE)].at(-1);
  const day = split && findDate(split.slice(1).join('-'));
  if (day !== undefined) return day;
  for (const folder of folders.toReversed()) {
    const own = findDate(folder);
    if (own !== undefined) return own;
  }
  return undefined;
}

/** `biorxiv/2025-09-28.md`: the folder's whole name is a source that is known. */
export function readFolderName(file: string): Source | undefined {
  const folder = file.split(/[\\/]/).at(-2)?.toLowerCase();
  return KNOWN_SOURCES.find((known) => known === folder);
}
