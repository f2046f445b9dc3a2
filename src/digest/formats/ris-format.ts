/** RIS, as reference managers export it: two letters, a dash, a value. */
import type { Entry } from '#digest/entry.ts';
import { FieldCollector } from '#digest/fields/collect-fields.ts';
import type { Format, FormatReading, SourceText } from './format.ts';

export const risFormat: Format = { name: 'RIS', read: readRis };

const TAG = /^([A-Z][A-Z\d])\s{1,2}-(?:\s(.*))?$/;
const NAMES: Readonly<Record<string, string>> = {
  TI: 'title',
  T1: 'title',
  AB: 'abstract',
  N2: 'abstract',
  UR: 'url',
  L1: 'pdf',
  L2: 'full text',
  DO: 'doi',
  T2: 'journal',
  JO: 'journal',
  JF: 'journal',
  BT: 'journal',
  N1: 'notes',
  DA: 'published',
  Y1: 'published',
  PY: 'published',
};
const LISTS: Readonly<Record<string, 'authors' | 'keywords'>> = {
  AU: 'authors',
  A1: 'authors',
  KW: 'keywords',
};

function readRis({ lines }: SourceText): FormatReading | undefined {
  if (!/^TY\s{1,2}-/.test(lines.find((line) => line.trim() !== '') ?? '')) return undefined;
  const entries: Entry[] = [];
  let open: { line: number; collector: FieldCollector; last?: { name: string; text: string } } | undefined;
  const flush = () => {
    if (open?.last) addText(open.last.name, open.last.text, open.collector);
    if (open) delete open.last;
  };
  for (const [at, line] of lines.entries()) {
    const [, tag, value = ''] = TAG.exec(line.trimEnd()) ?? [];
    if (tag === 'TY') open = { line: at + 1, collector: new FieldCollector() };
    else if (tag === 'ER') {
      flush();
      if (open && open.collector.size > 0) entries.push({ line: open.line, fields: open.collector.fields() });
      open = undefined;
    } else if (open && tag !== undefined) {
      flush();
      open.last = { name: tag, text: value };
    } else if (open?.last && line.trim() !== '') open.last.text += `\n${line.trim()}`;
  }
  return entries.length === 0 ? undefined : { parts: [{ entries }] };
}

function addText(tag: string, text: string, collector: FieldCollector): void {
  const list = LISTS[tag];
  const name = NAMES[tag];
  if (list) collector.append(list, text.trim());
  else if (name === 'published') collector.add(name, dateOf(text) ?? '');
  else if (name !== undefined) collector.add(name, text);
}

/** `2026/08/21/`; a year alone is no date. */
function dateOf(text: string): string | undefined {
  const [, year, month, day] = /^\s*(\d{4})[/-](\d{1,2})[/-](\d{1,2})/.exec(text) ?? [];
  return day === undefined ? undefined : `${year}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
