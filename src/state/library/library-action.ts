/** What the reader does, as one step that can be undone: which papers changed, and to what. */
import * as v from 'valibot';
import { MARK_FIELDS } from './mark.ts';

const changeSchema = v.object({ id: v.string(), field: v.picklist(MARK_FIELDS), is: v.boolean() });

export const actionSchema = v.object({
  seq: v.number(),
  at: v.number(),
  /** Only what really changed, so that undoing is to turn each around. */
  changes: v.array(changeSchema),
});

export type Change = v.InferOutput<typeof changeSchema>;
export type StoredAction = v.InferOutput<typeof actionSchema>;
