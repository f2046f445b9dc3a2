/** Runs the reader's rules on a list. Loaded only if there are rules. */
import type { Appearance } from '#core/paper/paper.ts';
import { foldRow } from '#core/query/match-query.ts';
import { searchRow } from '#core/query/search-fields.ts';
import type { Rule } from '#state/library/store/rule.ts';
import { applyRules, type Verdicts } from './apply-rules.ts';
import { matchPatterns } from './match-patterns.ts';
import { findPatternError } from './pattern-error.ts';

/** A list after the rules were applied. */
export interface RuledList {
  /** Pinned papers first, without the hidden ones; undefined while the rules are running. */
  shown: Appearance[] | undefined;
  hidden: Appearance[];
  verdicts: Verdicts;
  /** Rules whose patterns took too long, and were not applied. */
  slow: readonly Rule[];
}

export async function runRules(rules: readonly Rule[], rows: readonly Appearance[]): Promise<RuledList> {
  const patterns = rules.filter(
    ({ isPattern, words }) => isPattern && words !== '' && !findPatternError(words),
  );
  const papers = patterns.length === 0 ? [] : rows.map(toTexts);
  const matches = await matchPatterns(
    patterns.map(({ id, words }) => ({ rule: id, source: words })),
    papers,
  );
  const verdicts = applyRules(rules, rows, matches);
  const withVerdict = (isHidden: boolean | undefined) =>
    rows.filter(({ id }) => verdicts.get(id)?.isHidden === isHidden);
  return {
    shown: [...withVerdict(false), ...withVerdict(undefined)],
    hidden: withVerdict(true),
    verdicts,
    slow: patterns.filter(({ id }) => matches.get(id) === undefined),
  };
}

function toTexts(row: Appearance) {
  const { texts } = foldRow(searchRow(row));
  return { id: row.id, texts: texts.filter((text) => text !== undefined) };
}
