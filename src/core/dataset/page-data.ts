/**
 * A paper inside its own page: the app starts from it without asking for a file. A text that several appearances share is written once;
 * the others hold the position of the appearance that has it.
 */
import { type Appearance, type Paper, toPaper } from '#core/paper/paper.ts';

/** Id of the element of JSON in a page, and of the element with the content that the app replaces. */
export const PAPER_DATA_ID = 'lectern-paper';
export const PRERENDERED_ID = 'prerendered';

const TEXTS = [
  'titleZh',
  'titleEn',
  'titleNote',
  'titleLead',
  'abstractZh',
  'abstractEn',
  'abstractNote',
] as const;

type TextField = (typeof TEXTS)[number];
/** `firstSeen` follows from the other appearances. */
type PackedAppearance = Omit<Appearance, 'id' | 'firstSeen' | TextField> &
  Partial<Record<TextField, string | number>>;

export interface PackedPaper {
  id: string;
  appearances: PackedAppearance[];
}

export function packPaper({ id, appearances }: Paper): PackedPaper {
  return {
    id,
    appearances: appearances.map(({ id: _, firstSeen: _first, ...appearance }, index) => {
      const packed: PackedAppearance = { ...appearance };
      for (const field of TEXTS) {
        const first = appearances.findIndex((one) => one[field] === appearance[field]);
        if (appearance[field] !== undefined && first < index) packed[field] = first;
      }
      return packed;
    }),
  };
}

/** Throws where it is not what `packPaper` made. */
export function unpackPaper({ id, appearances }: PackedPaper): Paper {
  const days = appearances.flatMap(({ digestDate }) => digestDate ?? []).sort();
  const [head, ...rest] = appearances.map((packed): Appearance => {
    const appearance = { ...packed, id, ...(days[0] !== undefined && { firstSeen: days[0] }) } as Appearance;
    for (const field of TEXTS) {
      const value = packed[field];
      if (typeof value === 'number') appearance[field] = appearances[value]![field] as string;
    }
    return appearance;
  });
  if (!head) throw new Error('a paper without appearances');
  return toPaper([head, ...rest]);
}
