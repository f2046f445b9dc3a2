/** BibTeX: both `archivePrefix` (REVTeX, arXiv's own export) and `eprinttype` (biblatex) say where the preprint lies. */

import type { Citation } from './cited-paper.ts';
import { escapeAround } from './escape-around-formulas.ts';
import type { Name } from './names.ts';

/** Braces are counted also behind a backslash; `<`, `>` and `|` are other letters in TeX's oldest fonts. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const STOP_WORDS = new Set([
  'a',
  'an',
  'the',
  'on',
  'of',
  'in',
  'for',
  'to',
  'towards',
  'and',
  'with',
  'from',
]);
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** What its reader says of the paper. */
interface Own {
  tags?: readonly string[];
  remark?: string;
}

/** Entries of one file: BibTeX refuses a key that comes twice, so a later paper’s key ends in its id. */
export function citeTogether(all: readonly (readonly [Citation, Own])[]): string[] {
  const taken = new Set<string>();
  return all.map(([one, own]) => {
    const short = citationKey(one);
    const key = taken.has(short) ? `${short}-${plainKey(one)}` : short;
    taken.add(key);
    return citeBibtex(one, own, key);
  });
}

export function citeBibtex(one: Citation, { tags, remark }: Own = {}, key = citationKey(one)): string {
  const [year, month] = (one.date ?? '').split('-');
  const fields: [string, string | undefined][] = [
    ['title', `{{${escapeTex(one.title)}}}`],
    ['author', authorField(one)],
    ['year', year ? `{${year}}` : undefined],
    ['month', month ? MONTHS[Number(month) - 1] : undefined],
    ['eprint', one.doi === undefined ? undefined : `{${one.key}}`],
    ['archivePrefix', `{${one.server}}`],
    ['eprinttype', `{${one.server.toLowerCase()}}`],
    ['doi', one.doi === undefined ? undefined : `{${one.doi}}`],
    ['url', one.url === undefined ? undefined : `{${one.url}}`],
    ['note', one.version === undefined ? undefined : `{Version ${one.version}}`],
    ['keywords', tags && `{${tags.map(escapeTex).join(', ')}}`],
    ['annote', remark === undefined ? undefined : `{${escapeTex(remark)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = ${value}`));
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

/** `wang2025scireasoner`: family, year, first word of the title that says something; ASCII, so that every engine takes it. */
function citationKey(one: Citation): string {
  const year = one.date?.slice(0, 4) ?? '';
  const words = ascii(one.title.replaceAll(/\$[^$]*\$/g, ' '))
    .split(' ')
    .filter((word) => word.length > 1 && !STOP_WORDS.has(word));
  const family = ascii(one.names[0]?.family ?? '').replaceAll(' ', '');
  return family === '' || words.length === 0
    ? `${one.server.toLowerCase()}-${plainKey(one)}`
    : `${family}${year}${words[0]}`;
}

/** The paper’s id, of signs that no engine minds. */
function plainKey({ key }: Citation): string {
  return key.replaceAll(/[^A-Za-z0-9.-]/g, '-');
}

function ascii(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

function authorField({ names, others }: Citation): string | undefined {
  if (names.length === 0) return undefined;
  const written = names.map(nameField);
  return `{${[...written, ...(others ? ['others'] : [])].join(' and ')}}`;
}

function nameField({ family, given, suffix }: Name): string {
  if (given !== undefined) return [family, ...(suffix ? [suffix] : []), given].map(escapeTex).join(', ');
  return /[\s,]/.test(family) ? `{${escapeTex(family)}}` : escapeTex(family);
}

/** Formulas stay as they are, unless they would end the field; everything else is text to TeX. */
function escapeTex(text: string): string {
  const escapeText = (part: string) =>
    part.replaceAll(/[\\{}~^<>|]/g, (mark) => SPECIAL[mark]!).replaceAll(/[%&#_$]/g, '\\$&');
  return escapeAround(text, escapeText, hasPairedBraces);
}

function hasPairedBraces(text: string): boolean {
  let open = 0;
  for (const [brace] of text.matchAll(/[{}]/g)) {
    open += brace === '{' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}
