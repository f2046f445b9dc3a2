/** A list with the reader's rules applied. Without rules, nothing is loaded and the list does not wait. */
import { useEffect, useMemo, useState } from 'react';
import * as v from 'valibot';
import type { Appearance } from '#core/paper/paper.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { storedValue } from '#state/preferences/stored-value.ts';
import type { RuledList } from './run-rules.ts';

export type { RuledList };

/** This device had active rules: a list then waits for the library, so that no row disappears before the reader's eyes. */
const hadRules = storedValue('lectern.rules', v.boolean(), false);

const PENDING: RuledList = { shown: undefined, hidden: [], verdicts: new Map(), slow: [] };

export function useRuledList(rows: Appearance[] | undefined): RuledList {
  const { rules, status } = useLibrary();
  const active = useMemo(() => rules.filter(({ isOn }) => isOn), [rules]);
  const [done, setDone] = useState<{ rows: Appearance[]; list: RuledList }>();
  const hasRules = active.length > 0;
  useEffect(() => {
    if (!rows || !hasRules) return;
    let isCanceled = false;
    const finish = (list: RuledList) => {
      if (!isCanceled) setDone({ rows, list });
    };
    import('./run-rules.ts')
      .then(({ runRules }) => runRules(active, rows))
      .then(finish, () => finish({ ...PENDING, shown: rows }));
    return () => {
      isCanceled = true;
    };
  }, [active, hasRules, rows]);
  useEffect(() => {
    if (status === 'ready' && hasRules !== hadRules.get()) hadRules.set(hasRules || undefined);
  }, [status, hasRules]);
  const isWaiting = status === 'waiting' && hadRules.get();
  const unchanged = useMemo(() => ({ ...PENDING, shown: rows }), [rows]);
  if (hasRules || isWaiting) return done && done.rows === rows ? done.list : PENDING;
  return unchanged;
}
