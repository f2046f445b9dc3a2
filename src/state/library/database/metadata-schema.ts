/** Metadata: the library's key-value entries besides marks and rules. Each kind has its own schema; the kinds are stored names. */
import * as v from 'valibot';
import { timeSchema } from './mark-schema.ts';

const daySchema = v.pipe(v.string(), v.isoDate());

export const METADATA_SCHEMAS = {
  /** Days that the reader has seen: every day up to `upTo`, and single later days. */
  visit: v.object({ upTo: v.exactOptional(daySchema), days: v.array(daySchema) }),
  /** The id of the paper at which a list was left; the key names the list's address. */
  position: v.pipe(v.string(), v.nonEmpty()),
  /** When everything was last exported to a file. */
  exported: v.object({ at: timeSchema }),
  /** When the reader last dismissed the backup reminder. */
  reminded: v.object({ at: timeSchema }),
  /** The folder for automatic backups. */
  folder: v.custom<FileSystemDirectoryHandle>(
    (value) => (value as FileSystemHandle | undefined)?.kind === 'directory',
  ),
  /** One part of an incoming transfer; the key names the transfer and the part's number. */
  part: v.string(),
  /** Idempotency keys of the last transactions. */
  receipts: v.array(v.string()),
} as const;

/** Neither exported, merged nor restored: they describe this device only. */
const DEVICE_ONLY: readonly MetadataKind[] = ['exported', 'reminded', 'folder', 'part', 'receipts'];

export type MetadataKind = keyof typeof METADATA_SCHEMAS;
export type MetadataValue<Kind extends MetadataKind> = v.InferOutput<(typeof METADATA_SCHEMAS)[Kind]>;

/** `key`: the kind, and after a space what the value belongs to. Kinds of a newer release are valid whatever their value is. */
export const metadataSchema = v.pipe(
  v.object({ key: v.string(), value: v.unknown(), at: timeSchema }),
  v.check(({ key, value }) => {
    const kind = kindOf(key);
    return kind === undefined || v.is(METADATA_SCHEMAS[kind], value);
  }),
);

export type MetadataEntry = v.InferOutput<typeof metadataSchema>;

/** Undefined for a kind that only a newer release knows. */
export function kindOf(key: string): MetadataKind | undefined {
  const [kind] = key.split(' ');
  return Object.hasOwn(METADATA_SCHEMAS, kind!) ? (kind as MetadataKind) : undefined;
}

export function isDeviceOnly(key: string): boolean {
  return DEVICE_ONLY.some((kind) => kind === kindOf(key));
}
