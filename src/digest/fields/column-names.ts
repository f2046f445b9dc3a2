/** Tells from its header row which column of a table is which, by name and never by position. */
import type { Field } from '#digest/entry.ts';
import { fieldOfName, type NamedField } from './field-names.ts';
import type { Concept } from './field-vocabulary.ts';

export type ColumnField = Field | 'unknown' | 'ignored';

export interface Column {
  field: ColumnField;
  /** As the header has it, for messages. */
  name: string;
}

export interface Header {
  columns: Column[];
  /** Names that other tables have, too: it is a header of papers only where links to papers stand below. */
  isWeak: boolean;
}

interface Named extends Partial<NamedField> {
  name: string;
}

const FIELDS: Readonly<Record<Exclude<Concept, 'title' | 'abstract'>, ColumnField>> = {
  authors: 'authors',
  published: 'publishedOn',
  pdf: 'pdf',
  page: 'pdf',
  id: 'pdf',
  code: 'code',
  project: 'project',
  summary: 'summary',
  tldr: 'tldr',
  motivation: 'motivation',
  method: 'method',
  result: 'result',
  conclusion: 'conclusion',
  categories: 'categories',
  keywords: 'keywords',
  comment: 'comment',
  venue: 'venue',
  score: 'score',
  reason: 'reason',
  source: 'source',
  ignored: 'ignored',
};

/** Beside a title these say that a table is one of papers. */
const TELLING: ReadonlySet<ColumnField> = new Set([
  'authors',
  'pdf',
  'publishedOn',
  'abstractZh',
  'abstractEn',
  'tldr',
]);
/** A number of the row is no id of a paper. */
const BARE_ID = /^[\s*_`]*id[\s*_`]*$/i;
/** Files, settings and chapters have names, too. */
const WEAK_TITLE = /^[\s*_`]*(?:名称|文章|articles?|headline|文献)[\s*_`]*$/i;

/** The columns of a header row, or undefined where the cells are no header of papers. */
export function readHeader(cells: readonly string[]): Header | undefined {
  if (cells.length < 2 || cells.some((cell) => cell.length > 60 || /\]\(|:\/\//.test(cell))) return undefined;
  const named = cells.map((cell): Named => ({ name: cell.trim(), ...nameOf(cell) }));
  const columns = withoutRepeats(withLanguages(named));
  const isTitled = columns.some(({ field }) => field === 'titleZh' || field === 'titleEn');
  const known = columns.filter(({ field }) => field !== 'unknown' && field !== 'ignored').length;
  if (!isTitled || known < 2) return undefined;
  const telling = columns.some(({ field }) => TELLING.has(field));
  const title = columns.find(({ field }) => field === 'titleZh' || field === 'titleEn')!;
  return { columns, isWeak: !telling || WEAK_TITLE.test(title.name) };
}

/** In a table a bare `ID` numbers the rows. */
function nameOf(cell: string): NamedField | undefined {
  if (BARE_ID.test(cell)) return { concept: 'ignored' };
  return fieldOfName(cell);
}

/** A column of unsaid language (`Title`) is the English one; where another is English already (`Original Title`), the Chinese. */
function withLanguages(named: readonly Named[]): Column[] {
  return named.map((column) => {
    const { name, concept, language } = column;
    if (concept === undefined) return { name, field: name === '' ? 'ignored' : 'unknown' };
    if (concept !== 'title' && concept !== 'abstract') return { name, field: FIELDS[concept] };
    const isEnglishTaken = named.some(
      (other) => other !== column && other.concept === concept && other.language === 'en',
    );
    const isEnglish = language === undefined ? !isEnglishTaken : language === 'en';
    return { name, field: `${concept}${isEnglish ? 'En' : 'Zh'}` };
  });
}

/** Of two columns for one field the first is taken, save that a PDF goes before other links, and links before a page about the paper. */
function withoutRepeats(columns: readonly Column[]): Column[] {
  const links = columns.filter((column) => column.field === 'pdf');
  const pdf =
    links.find((column) => /pdf/i.test(column.name)) ??
    links.find((column) => nameOf(column.name)?.concept === 'pdf') ??
    links.find((column) => nameOf(column.name)?.concept === 'page');
  const seen = new Set<ColumnField>();
  return columns.map((column) => {
    const isRepeated = column.field === 'pdf' && pdf ? column !== pdf : seen.has(column.field);
    seen.add(column.field);
    if (!isRepeated || column.field === 'ignored') return column;
    return { ...column, field: column.field === 'pdf' ? 'otherLink' : 'unknown' };
  });
}
