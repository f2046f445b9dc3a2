/** CSL-JSON: `article` is what it calls a preprint, and what Zotero imports as one. */
import { toCitation } from '#core/citation/citation.ts';
import { type ExportedPaper, keywordsOf, noteOnAuthors, noteOnTitle } from './exported-paper.ts';

export function toCsl(paper: ExportedPaper): object {
  const one = toCitation(paper);
  const date = one.date?.split('-').map(Number);
  const notes = [
    one.translation && `translated-title: ${one.translation}`,
    paper.remark,
    noteOnAuthors(one),
    noteOnTitle(one),
    one.journalRef && `Published as: ${one.journalRef}`,
  ].filter((note) => note !== undefined);
  const keywords = keywordsOf(one, paper);
  return {
    id: paper.id,
    type: 'article',
    genre: 'Preprint',
    title: one.title,
    author: one.names.map((name) => (name.given === undefined ? { literal: name.family } : name)),
    ...(date && { issued: { 'date-parts': [date] } }),
    ...(one.abstract !== undefined && { abstract: one.abstract }),
    publisher: one.server,
    number: `${one.server}:${one.key}`,
    ...(one.version !== undefined && { version: String(one.version) }),
    ...(one.doi !== undefined && { DOI: one.doi }),
    ...(one.url !== undefined && { URL: one.url }),
    ...(keywords.length > 0 && { keyword: keywords.join(', ') }),
    ...(notes.length > 0 && { note: notes.join('\n\n') }),
  };
}
