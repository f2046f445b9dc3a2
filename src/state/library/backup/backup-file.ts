/** Everything as one file, and a file as records: `docs/library-backup.schema.json` says its shape to other programs. */
import * as v from 'valibot';
import type { Records } from '#state/library/database/library-records.ts';
import { markSchema } from '#state/library/database/mark-schema.ts';
import { factSchema, isOfThisDevice } from '#state/library/database/metadata-schema.ts';
import { ruleSchema } from '#state/library/store/rule.ts';

export const BACKUP_FORMAT = 'lectern-library';
/** Grows when a file of an older page can no longer be read as it is; older ones are then rewritten on the way in. */
export const BACKUP_VERSION = 1;
/** Far above what a reader marks in a life. */
const LARGEST_FILE = 200_000_000;

export interface BackupTrouble {
  why: 'not-json' | 'foreign' | 'newer' | 'damaged' | 'too-large';
  /** Of the first thing that is wrong: `marks[12].read.at`. */
  where?: string;
}

export type ReadBackup = { records: Records; trouble?: never } | { trouble: BackupTrouble; records?: never };

const headSchema = v.object({ format: v.literal(BACKUP_FORMAT), version: v.pipe(v.number(), v.integer()) });

const bodySchema = v.object({
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  marks: v.array(markSchema),
  rules: v.array(ruleSchema),
  facts: v.array(factSchema),
});

/** What belongs to this device alone stays here. */
export function writeBackup({ marks, rules, facts }: Records, at: number): string {
  const head = { format: BACKUP_FORMAT, version: BACKUP_VERSION, exportedAt: new Date(at).toISOString() };
  return `${JSON.stringify({ ...head, marks, rules, facts: facts.filter(travels) }, null, 1)}\n`;
}

export async function readBackupFile(file: Blob): Promise<ReadBackup> {
  return file.size > LARGEST_FILE ? { trouble: { why: 'too-large' } } : readBackup(await file.text());
}

export function readBackup(text: string): ReadBackup {
  const value = parseJson(text);
  if (value === undefined) return { trouble: { why: 'not-json' } };
  const head = v.safeParse(headSchema, value);
  if (!head.success) return { trouble: { why: 'foreign' } };
  if (head.output.version > BACKUP_VERSION) return { trouble: { why: 'newer' } };
  const body = v.safeParse(bodySchema, value);
  if (!body.success) return { trouble: { why: 'damaged', where: pathOf(body.issues[0]) } };
  const { marks, rules, facts } = body.output;
  return { records: { marks, rules, facts: facts.filter(travels) } };
}

function travels({ key }: { key: string }): boolean {
  return !isOfThisDevice(key);
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

/** `lectern-library-2026-11-25.json`, by the reader's calendar. */
export function backupFileName(now: Date): string {
  return `${BACKUP_FORMAT}-${now.toLocaleDateString('sv')}.json`;
}
