/** What the reader does, as one step that can be undone: which papers changed, and to what; or which days were passed over. */
import * as v from 'valibot';
import { FACT_SCHEMAS } from '#state/library/database/metadata-schema.ts';
import { type Change, changeSchema } from './mark-change.ts';

export const actionSchema = v.object({
  seq: v.number(),
  at: v.number(),
  changes: v.array(changeSchema),
  /** The visit before days were passed over. */
  visit: v.exactOptional(FACT_SCHEMAS.visit),
});

export type StoredAction = v.InferOutput<typeof actionSchema>;

/** Whoever puts the pen down for so long begins anew. In milliseconds. */
export const STRETCH_MS = 60_000;

/**
 * Two steps as one, where both are saves of the same remark in one stretch of writing: the way back leads to what it was before the
 * first. Without changes where that is what it is now. Undefined: they stay two.
 */
export function joinActions(last: StoredAction, next: Omit<StoredAction, 'seq'>): StoredAction | undefined {
  const [before, after] = [onlyRemark(last.changes), onlyRemark(next.changes)];
  const rest = next.at - last.at;
  if (!before || !after || before.id !== after.id || before.is !== after.was) return undefined;
  // What was written beside the text of another tab does not go on with that.
  if (String(before.own?.beside) !== String(after.own?.beside)) return undefined;
  if (rest < 0 || rest > STRETCH_MS) return undefined;
  const change = { ...before, is: after.is };
  return { ...last, at: next.at, changes: change.is === change.was ? [] : [change] };
}

/** What removes a remark is a step of its own: one wants the text back, not what was before it. */
function onlyRemark([change, another]: readonly Change[]) {
  if (change?.field !== 'remark' || another) return undefined;
  const { is } = change;
  return is === undefined ? undefined : { ...change, is };
}
