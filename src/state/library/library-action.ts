/** What the reader does, as one step that can be undone: which papers changed, and to what. */
import * as v from 'valibot';
import { changeSchema } from './mark-change.ts';

export const actionSchema = v.object({
  seq: v.number(),
  at: v.number(),
  changes: v.array(changeSchema),
});

export type StoredAction = v.InferOutput<typeof actionSchema>;
