/** What the library knows besides marks and rules, each kind with a shape of its own. */
import * as v from 'valibot';
import { timeSchema } from './mark-schema.ts';

const daySchema = v.pipe(v.string(), v.isoDate());

export const FACT_SCHEMAS = {
  /** What the reader has had before them: every day up to one, and later days one by one. */
  visit: v.object({ upTo: v.exactOptional(daySchema), days: v.array(daySchema) }),
  /** Where a list was left: the paper's id, of the list's address. */
  position: v.pipe(v.string(), v.nonEmpty()),
  /** When everything was last taken along as a file. */
  exported: v.object({ at: timeSchema }),
  /** When the reader last said that a file can wait. */
  reminded: v.object({ at: timeSchema }),
  /** Where a file is written by itself. */
  folder: v.custom<FileSystemDirectoryHandle>(
    (value) => (value as FileSystemHandle | undefined)?.kind === 'directory',
  ),
  /** A part of a library that is being handed over, of its name and number. */
  part: v.string(),
  /** What was written last, by which a tab that heard no answer knows that it is there. */
  receipts: v.array(v.string()),
} as const;

/** What holds for this device and travels nowhere. */
const OF_THIS_DEVICE: readonly FactKind[] = ['exported', 'reminded', 'folder', 'part', 'receipts'];

export type FactKind = keyof typeof FACT_SCHEMAS;
export type FactValue<Kind extends FactKind> = v.InferOutput<(typeof FACT_SCHEMAS)[Kind]>;

/** `key`: the kind, and behind a blank what it is said of. */
export const factSchema = v.pipe(
  v.object({ key: v.string(), value: v.unknown(), at: timeSchema }),
  v.check(({ key, value }) => {
    const kind = kindOf(key);
    return kind === undefined || v.is(FACT_SCHEMAS[kind], value);
  }),
);

export type Fact = v.InferOutput<typeof factSchema>;

/** Undefined: a newer page knows it. */
export function kindOf(key: string): FactKind | undefined {
  const [kind] = key.split(' ');
  return Object.hasOwn(FACT_SCHEMAS, kind!) ? (kind as FactKind) : undefined;
}

export function isOfThisDevice(key: string): boolean {
  return OF_THIS_DEVICE.some((kind) => kind === kindOf(key));
}
