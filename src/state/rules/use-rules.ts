/** What the reader's rules make of a list. Where there are no rules nothing is fetched, and nothing waits. */
import { useEffect, useMemo, useState } from 'react';
import * as v from 'valibot';
import type { Appearance } from '#core/paper/paper.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { storedValue } from '#state/preferences/stored-value.ts';
import type { Ruled } from './run-rules.ts';

export type { Ruled };

/** Whether this device had rules in force: then a list waits for them, so that no row goes before the reader's eyes. */
const hadRules = storedValue('lectern.rules', v.boolean(), false);

const NOTHING: Ruled = { kept: undefined, hidden: [], verdicts: new Map(), slow: [] };

export function useRuled(rows: Appearance[] | undefined): Ruled {
  const { rules, status } = useLibrary();
  const active = useMemo(() => rules.filter(({ isOn }) => isOn), [rules]);
  const [done, setDone] = useState<{ rows: Appearance[]; ruled: Ruled }>();
  const has = active.length > 0;
  useEffect(() => {
    if (!rows || !has) return;
    let isWanted = true;
    const take = (ruled: Ruled) => {
      if (isWanted) setDone({ rows, ruled });
    };
    import('./run-rules.ts')
      .then(({ runRules }) => runRules(active, rows))
      .then(take, () => take({ ...NOTHING, kept: rows }));
    return () => {
      isWanted = false;
    };
  }, [active, has, rows]);
  useEffect(() => {
    if (status === 'ready' && has !== hadRules.get()) hadRules.set(has || undefined);
  }, [status, has]);
  const waits = status === 'waiting' && hadRules.get();
  const plain = useMemo(() => ({ ...NOTHING, kept: rows }), [rows]);
  if (has || waits) return done && done.rows === rows ? done.ruled : NOTHING;
  return plain;
}
