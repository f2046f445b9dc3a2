/** What a row may lack, in words: of one row, and of many rows of a file together. */
import type { Problem } from '#core/paper/problem.ts';

export type RowProblem = Omit<Problem, 'file' | 'line'>;
export type Report = (problem: RowProblem) => void;

/** A way in which a row is not well formed. */
export interface RowFault {
  what: string;
  many: string;
}

export const ROW_FAULTS = {
  noEnd: { what: 'it has no end', many: 'rows have no end' },
  noLastCell: { what: 'its last cell is missing', many: 'rows have no last cell' },
  noLastCells: { what: 'cells are missing at its end', many: 'rows lack cells at their end' },
  noFirstCells: { what: 'cells are missing at its start', many: 'rows lack cells at their start' },
  noCell: { what: 'a cell is missing', many: 'rows lack a cell' },
  runsOn: { what: 'it runs into the next row', many: 'rows run into the next row' },
} as const satisfies Record<string, RowFault>;

export const NO_TITLE: RowProblem = {
  kind: 'no-title',
  what: 'the row has no title',
  many: 'rows have no title',
  hint: 'The paper is shown by its id.',
};

export const NO_LINK: RowProblem = {
  kind: 'no-link',
  what: 'the row has no link',
  many: 'rows have no link',
  hint: 'Its address is made from title and first author, and changes with them.',
};

export const EMPTY_ROW: RowProblem = {
  kind: 'broken-row',
  what: 'the row is empty',
  many: 'rows are empty',
  hint: 'No paper was made of it.',
};

export function brokenRow({ what, many }: RowFault): RowProblem {
  const hint = 'It was read as far as its cells can be told apart; compare it with the digest.';
  return { kind: 'broken-row', what: `the row is broken: ${what}`, many, hint };
}

export function badDate(cell: string): RowProblem {
  return {
    kind: 'bad-date',
    what: `«${excerpt(cell)}» is no date`,
    many: 'dates of publication cannot be read',
    hint: 'The paper is shown without a date of publication.',
  };
}

export function noPaperLink(cell: string): RowProblem {
  return {
    kind: 'unknown-link',
    what: `«${excerpt(cell)}» is no link to a paper`,
    many: 'link cells hold no link to a paper',
    hint: 'The paper is shown without a link.',
  };
}

export function unknownLink(url: string): RowProblem {
  return {
    kind: 'unknown-link',
    what: `the link «${excerpt(url)}» names no known paper`,
    many: 'links name no known paper',
    hint: 'Its address is made from the link.',
  };
}

export function unclearTitle(cell: string): RowProblem {
  return {
    kind: 'unclear-title',
    what: `no title can be told in «${excerpt(cell)}»`,
    many: 'cells hold something else than a title',
    hint: 'The whole cell is kept as a note; the paper is shown by its id.',
  };
}

/** One line of at most sixty characters. */
export function excerpt(text: string): string {
  const line = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
