/** Tells from its header row which column of a table is which, by name and never by position. */
import type { ContentLanguage } from '#core/paper/row.ts';

export type Field =
  | 'titleZh'
  | 'titleEn'
  | 'authors'
  | 'publishedOn'
  | 'pdf'
  | 'code'
  | 'abstractZh'
  | 'abstractEn'
  /** A second link, such as a page about the paper: not shown, but told from the first. */
  | 'otherLink'
  | 'unknown';

export interface Column {
  field: Field;
  /** As the header has it, for messages. */
  name: string;
}

type Concept = 'title' | 'authors' | 'published' | 'pdf' | 'page' | 'code' | 'abstract';

/** Names without spaces, punctuation and marks of language, in lower case. */
const NAMES: Record<Concept, RegExp> = {
  code: /^(?:源?代码(?:仓库|链接|地址|库)?|开源(?:代码|地址|仓库)|仓库(?:链接|地址)?|(?:source)?codes?(?:repo|repository|link|url)?|repo(?:sitory)?|github(?:repo|链接|仓库)?|项目(?:链接|地址|主页))$/,
  published:
    /^(?:(?:论文)?(?:发布|发表|出版|提交|公开|上线|刊出)(?:日期|时间|日)?|日期|时间|published(?:on|at|date)?|(?:publication|publish|posted|submission|submitted|release)(?:date|on)?|posted|date|pubdate)$/,
  pdf: /^(?:(?:论文|全文|文章|原文)?pdf(?:链接|地址|下载|全文|link|url|file)?|(?:论文|原文|全文|文章|下载)?(?:链接|地址|网址)|下载|(?:paper|full|fulltext|download)?(?:link|url)s?|download|fulltext|全文)$/,
  page: /^(?:(?:论文|摘要|文章)(?:页面|页|主页)|(?:abs|abstract|paper)(?:page|link|url)|(?:doi|arxiv)(?:链接|编号|号|id|link|url)?|网页|来源链接)$/,
  authors:
    /^(?:(?:论文|全部|所有)?作者(?:列表|名单|姓名)?|(?:第一|首位|首)作者|一作|authors?(?:list|names?)?|(?:first|lead)author|writers?)$/,
  abstract:
    /^(?:(?:论文|内容|文章)?(?:摘要|概要|简介|概述|总结|梗概)(?:内容|翻译|译文)?|(?:paper)?abstracts?|summary|tl;?dr)$/,
  title:
    /^(?:(?:论文|文章|文献)?(?:标题|题目|题名|篇名|名称|译名|译题)(?:翻译|译文)?|论文|文章|(?:paper|article)?titles?|papers?|articles?)$/,
};

const ENGLISH = /英文|英语|英|原文|原始|原(?=标题|题|摘要|名)|english|original|source|\ben\b|_en$/g;
const CHINESE = /中文|汉语|中(?=标题|题|摘要)|简体|chinese|\bzh(?:-?cn)?\b|\bcn\b|_zh$/g;

/** The columns of a header row, or undefined where the cells are no header of papers. */
export function readHeader(cells: readonly string[]): Column[] | undefined {
  if (cells.length < 2 || cells.some((cell) => cell.length > 60 || /\]\(|:\/\//.test(cell))) return undefined;
  const named = cells.map((cell) => ({ name: cell.trim(), ...conceptOf(cell) }));
  const columns = withoutRepeats(withLanguages(named));
  const has = (...fields: Field[]) => columns.some((column) => fields.includes(column.field));
  const titled = has('titleZh', 'titleEn');
  const known = columns.filter((column) => column.field !== 'unknown').length;
  return titled && known >= 2 ? columns : undefined;
}

interface Named {
  name: string;
  concept?: Concept;
  language?: ContentLanguage;
}

function conceptOf(cell: string): Omit<Named, 'name'> {
  const name = cell
    .normalize('NFKC')
    .replace(/<[^<>]*>|[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[*`~#"“”《》[\]【】]/g, '')
    .trim()
    .toLowerCase();
  const concept = conceptIn(name);
  if (!concept) return {};
  if (concept !== 'title' && concept !== 'abstract') return { concept };
  if (/英|原|english|original|source|\ben\b|_en\b/.test(name)) return { concept, language: 'en' };
  if (/[\u4e00-\u9fff]|chinese|translat|\bzh\b|_zh\b|\bcn\b/.test(name)) return { concept, language: 'zh' };
  return { concept };
}

/** Tries the whole name, the name without its bracket (`摘要（中文）`), and each side of a slash (`标题 / Title`). */
function conceptIn(name: string): Concept | undefined {
  const forms = [name, name.replace(/\(.*\)/, ''), ...name.split(/[/|·]/)];
  const tries = forms.flatMap((form) => [form, form.replace(CHINESE, '').replace(ENGLISH, '')]);
  for (const one of tries) {
    const bare = one.replace(/[\s_\-–:：.()、,]+/g, '');
    const concept = (Object.keys(NAMES) as Concept[]).find((key) => NAMES[key].test(bare));
    if (concept) return concept;
  }
  return undefined;
}

/** A column of unsaid language (`Title`) is the English one; where another is English already (`Original Title`), the Chinese. */
function withLanguages(named: readonly Named[]): Column[] {
  return named.map((one) => {
    const { name, concept } = one;
    if (concept === undefined) return { name, field: 'unknown' };
    if (concept === 'title' || concept === 'abstract') {
      const englishTaken = named.some(
        (other) => other !== one && other.concept === concept && other.language === 'en',
      );
      const language = one.language ?? (englishTaken ? 'zh' : 'en');
      return { name, field: `${concept}${language === 'zh' ? 'Zh' : 'En'}` };
    }
    const fields = {
      published: 'publishedOn',
      authors: 'authors',
      pdf: 'pdf',
      page: 'pdf',
      code: 'code',
    } as const;
    return { name, field: fields[concept] };
  });
}

/** Of two columns for one field the first is taken, save that a PDF goes before other links, and links before a page about the paper. */
function withoutRepeats(columns: readonly Column[]): Column[] {
  const links = columns.filter((column) => column.field === 'pdf');
  const pdf =
    links.find((column) => /pdf/i.test(column.name)) ??
    links.find((column) => conceptOf(column.name).concept === 'pdf');
  const seen = new Set<Field>();
  return columns.map((column) => {
    const repeated = column.field === 'pdf' && pdf ? column !== pdf : seen.has(column.field);
    seen.add(column.field);
    if (!repeated) return column;
    return { ...column, field: column.field === 'pdf' ? 'otherLink' : 'unknown' };
  });
}
