/** The whole library as one JSON file, whose schema is published for other programs: `docs/library-backup.schema.json`. */
import * as v from 'valibot';
import type { Records } from '#state/library/database/library-records.ts';
import { markSchema } from '#state/library/database/mark-schema.ts';
import { isDeviceOnly, metadataSchema } from '#state/library/database/metadata-schema.ts';
import { ruleSchema } from '#state/library/store/rule.ts';

export const BACKUP_FORMAT = 'lectern-library';
/** Increases when files of older releases need a conversion on import. */
export const BACKUP_VERSION = 1;
/** Far more than any reader marks. */
const MAX_FILE_BYTES = 200_000_000;

export interface BackupError {
  kind: 'not-json' | 'foreign' | 'newer' | 'damaged' | 'too-large';
  /** The first invalid value: `marks[12].read.at`. */
  path?: string;
}

export type BackupResult = { records: Records; error?: never } | { error: BackupError; records?: never };

const headSchema = v.object({ format: v.literal(BACKUP_FORMAT), version: v.pipe(v.number(), v.integer()) });

const bodySchema = v.object({
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  marks: v.array(markSchema),
  rules: v.array(ruleSchema),
  facts: v.array(metadataSchema),
});

/** Leaves out metadata of this device. */
export function writeBackup({ marks, rules, metadata }: Records, at: number): string {
  const head = { format: BACKUP_FORMAT, version: BACKUP_VERSION, exportedAt: new Date(at).toISOString() };
  return `${JSON.stringify({ ...head, marks, rules, facts: metadata.filter(isPortable) }, null, 1)}\n`;
}

export async function readBackupFile(file: Blob): Promise<BackupResult> {
  return file.size > MAX_FILE_BYTES ? { error: { kind: 'too-large' } } : readBackup(await file.text());
}

export function readBackup(text: string): BackupResult {
  const value = parseJson(text);
  if (value === undefined) return { error: { kind: 'not-json' } };
  const head = v.safeParse(headSchema, value);
  if (!head.success) return { error: { kind: 'foreign' } };
  if (head.output.version > BACKUP_VERSION) return { error: { kind: 'newer' } };
  const body = v.safeParse(bodySchema, value);
  if (!body.success) return { error: { kind: 'damaged', path: pathOf(body.issues[0]) } };
  const { marks, rules, facts } = body.output;
  return { records: { marks, rules, metadata: facts.filter(isPortable) } };
}

function isPortable({ key }: { key: string }): boolean {
  return !isDeviceOnly(key);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) =>
    typeof key === 'number' ? `[${key}]` : `.${String(key)}`,
  );
  return keys.join('').replace(/^\./, '');
}

/** `lectern-library-2026-11-25.json`, by the date in the reader's time zone. */
export function backupFileName(now: Date): string {
  return `${BACKUP_FORMAT}-${now.toLocaleDateString('sv')}.json`;
}
