/** One undoable step of the reader: which papers changed and how, or which days were skipped. */
import * as v from 'valibot';
import { METADATA_SCHEMAS } from '#state/library/database/metadata-schema.ts';
import { type Change, changeSchema } from './mark-change.ts';

export const actionSchema = v.object({
  seq: v.number(),
  at: v.number(),
  changes: v.array(changeSchema),
  /** The visit before days were skipped. */
  visit: v.exactOptional(METADATA_SCHEMAS.visit),
});

export type StoredAction = v.InferOutput<typeof actionSchema>;

/** Saves of one remark that follow each other within this time are one step of undo. */
export const EDIT_SESSION_MS = 60_000;

/**
 * Merges two saves of the same remark in one edit session, so that undo restores the text before the first of them. The result has
 * no changes if that is also the text after the second. Undefined: the two stay separate steps.
 */
export function mergeActions(last: StoredAction, next: Omit<StoredAction, 'seq'>): StoredAction | undefined {
  const [before, after] = [onlyRemark(last.changes), onlyRemark(next.changes)];
  const elapsedMs = next.at - last.at;
  if (!before || !after || before.id !== after.id || before.is !== after.was) return undefined;
  // Another tab added a text in between: this save does not continue that one.
  if (String(before.own?.beside) !== String(after.own?.beside)) return undefined;
  if (elapsedMs < 0 || elapsedMs > EDIT_SESSION_MS) return undefined;
  const change = { ...before, is: after.is };
  return { ...last, at: next.at, changes: change.is === change.was ? [] : [change] };
}

/** Removing a remark is always its own step: undo should bring back the text, not what preceded it. */
function onlyRemark([change, another]: readonly Change[]) {
  if (change?.field !== 'remark' || another) return undefined;
  const { is } = change;
  return is === undefined ? undefined : { ...change, is };
}
