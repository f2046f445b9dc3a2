/** BibTeX: both `archivePrefix` (REVTeX, arXiv's own export) and `eprinttype` (biblatex) say where the preprint lies. */
import type { Citation } from '#core/citation/cited-paper.ts';
import type { Name } from '#core/citation/names/parse-name.ts';
import { dateParts } from '#core/citation/styles/style.ts';
import { texFromPlain, texFromSource } from './tex-text.ts';

const STOP_WORDS = new Set('a an the on of in for to towards and with from'.split(' '));
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** What its reader says of the paper. */
interface Own {
  tags?: readonly string[];
  remark?: string;
}

/** Entries of one file: BibTeX refuses a key that comes twice, so a later paper's key ends in its id. */
export function citeTogether(all: readonly (readonly [Citation, Own])[]): string[] {
  const taken = new Set<string>();
  return all.map(([one, own]) => {
    const short = citationKey(one);
    const key = taken.has(short) ? `${short}-${plainKey(one)}` : short;
    taken.add(key);
    return citeBibtex(one, own, key);
  });
}

export function citeBibtex(one: Citation, own: Own = {}, key = citationKey(one)): string {
  const { year, month } = dateParts(one.date);
  const archive = one.server.toLowerCase();
  const fields: [string, string | undefined][] = [
    ['title', `{{${texFromSource(one.titleSource)}}}`],
    ['titleaddon', one.translation && `{{${texFromPlain(one.translation)}}}`],
    ['author', authorField(one)],
    ['year', year && `{${year}}`],
    ['month', month ? MONTHS[month - 1] : undefined],
    ['eprint', one.doi && `{${one.key}}`],
    ['archivePrefix', `{${texFromPlain(one.server)}}`],
    ['eprinttype', `{${texFromPlain(archive)}}`],
    [
      'primaryClass',
      archive === 'arxiv' && one.categories[0] ? `{${texFromPlain(one.categories[0])}}` : undefined,
    ],
    ['doi', one.doi && `{${one.doi}}`],
    ['url', one.url && `{${addressTex(one.url)}}`],
    ['note', noteField(one)],
    ['abstract', one.abstract && `{${texFromPlain(one.abstract)}}`],
    ['keywords', keywordsField(one, own)],
    ['annote', own.remark && `{${texFromPlain(own.remark)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name} = ${value}` : []));
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

/** `wang2025scireasoner`: family, year, first word of the displayed title that says something; ASCII, so that every engine takes it. */
function citationKey(one: Citation): string {
  const year = one.date?.slice(0, 4) ?? '';
  const words = ascii(one.title)
    .split(' ')
    .filter((word) => word.length > 1 && !STOP_WORDS.has(word));
  const family = ascii(one.names[0]?.family ?? '').replaceAll(' ', '');
  return family === '' || words.length === 0
    ? `${one.server.toLowerCase()}-${plainKey(one)}`
    : `${family}${year}${words[0]}`;
}

/** The paper's id, of signs that no engine minds. */
function plainKey({ key }: Citation): string {
  return key.replaceAll(/[^A-Za-z0-9.-]/g, '-');
}

function ascii(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[łŁ]/g, 'l')
    .replaceAll(/[øØ]/g, 'o')
    .replaceAll(/[đĐ]/g, 'd')
    .replaceAll('ß', 'ss')
    .replaceAll(/[æÆ]/g, 'ae')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

function authorField({ names, others }: Citation): string | undefined {
  if (names.length === 0) return undefined;
  return `{${[...names.map(nameField), ...(others ? ['others'] : [])].join(' and ')}}`;
}

function nameField({ family, given, suffix }: Name): string {
  if (given !== undefined) return [family, ...(suffix ? [suffix] : []), given].map(texFromPlain).join(', ');
  const name = texFromPlain(family);
  return /[\s,]|^\p{Ll}/u.test(family) ? `{${name}}` : name;
}

function noteField(one: Citation): string | undefined {
  const notes = [
    one.version !== undefined && `Version ${one.version}`,
    one.translation && `Translated title: ${one.translation}`,
    one.isTranslated && 'The title is a machine translation; the original title is not known',
    one.journalRef && `Published as: ${one.journalRef}`,
    one.journalDoi && `Published version: doi:${one.journalDoi}`,
  ].filter((note) => typeof note === 'string');
  return notes.length === 0 ? undefined : `{${notes.map(texFromPlain).join('. ')}}`;
}

function keywordsField(one: Citation, { tags = [] }: Own): string | undefined {
  const words = [...new Set([...one.categories, ...tags])];
  return words.length === 0 ? undefined : `{${words.map(texFromPlain).join(', ')}}`;
}

/** Addresses stand verbatim; only what would end the field or begin a comment is written by its number. */
function addressTex(url: string): string {
  return url
    .replaceAll(/[{}\\^`<>"\s]/g, (sign) => encodeURIComponent(sign))
    .replaceAll('%', '\\%')
    .replaceAll('#', '\\#');
}
