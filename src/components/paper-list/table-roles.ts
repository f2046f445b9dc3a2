/** The roles of a table, spelled out: folded rows are laid out as blocks, and some browsers would no longer call them a table. */
export const ROLES = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const;
