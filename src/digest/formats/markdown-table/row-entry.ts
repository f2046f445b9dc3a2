/** Cells of a table row → an entry: each cell under the field of its column, without the escapes of a table. */
import type { Entry, Field, Fields } from '#digest/entry.ts';
import type { Column } from '#digest/fields/column-names.ts';
import { isMissing } from '#digest/fields/links/link-cell.ts';
import type { RawRow } from './collect-rows.ts';
import { unescapeCell } from './pipe-pieces.ts';

export function entryOfRow(raw: RawRow, columns: readonly Column[]): Entry {
  const fields: Record<string, string> = {};
  const others: string[] = [];
  for (const [at, { field }] of columns.entries()) {
    const cell = raw.cells[at] ?? '';
    const text = unescapeCell(at === columns.length - 1 ? withoutEmptyCells(cell) : cell).trim();
    if (isField(field)) fields[field] = text;
    else if (!isMissing(text)) others.push(text);
  }
  return { line: raw.line + 1, fields: fields as Fields, others, faults: raw.faults };
}

function isField(field: Column['field']): field is Field {
  return field !== 'unknown' && field !== 'ignored';
}

/** `文。 | |`: cells beyond the last column, with nothing in them. */
function withoutEmptyCells(cell: string): string {
  return cell.replace(/(?:(?<=[\s|]|^)\|\s*)+$/, '');
}
