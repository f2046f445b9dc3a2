/** RIS, which has no form for a preprint; `UNPB` is what Zotero and EndNote take for one. */
import { toCitation } from '#core/citation/citation.ts';
import { turnedName } from '#core/citation/styles/style.ts';
import { type ExportedPaper, keywordsOf, noteOnAuthors, noteOnTitle } from './exported-paper.ts';

export function toRis(paper: ExportedPaper): string {
  const one = toCitation(paper);
  const [year, month = '', day = ''] = (one.date ?? '').split('-');
  const lines: [string, string | undefined][] = [
    ['TY', 'UNPB'],
    ['TI', one.title],
    ['TT', one.translation],
    ...one.names.map((name): [string, string] => ['AU', turnedName(name)]),
    ['PY', year || undefined],
    ['DA', year ? `${year}/${month}/${day}/` : undefined],
    ['AB', one.abstract],
    ['PB', one.server],
    ['AN', `${one.server}:${one.key}`],
    ['ET', one.version === undefined ? undefined : `v${one.version}`],
    ['DO', one.doi],
    ['UR', one.url],
    ...keywordsOf(one, paper).map((word): [string, string] => ['KW', word]),
    ['N1', paper.remark],
    ['N1', noteOnAuthors(one)],
    ['N1', noteOnTitle(one)],
    ['N1', one.journalRef && `Published as: ${one.journalRef}`],
    ['ER', ''],
  ];
  // a line of its own would be read as a tag
  return lines
    .map(([tag, value]) => (value === undefined ? '' : `${tag}  - ${value.replaceAll(/\s+/g, ' ')}\r\n`))
    .join('');
}
