/** The reader's rules at work on a list; comes when there are any. */
import type { Appearance } from '#core/paper/paper.ts';
import { foldRow } from '#core/query/match-query.ts';
import { searchRow } from '#core/query/search-fields.ts';
import type { Rule } from '#state/library/store/rule.ts';
import { judge, type Verdicts } from './apply-rules.ts';
import { matchPatterns } from './match-patterns.ts';
import { patternMistake } from './pattern-error.ts';

/** A list as the rules leave it. */
export interface Ruled {
  /** Those that a rule lifts first, without those that one hides; undefined while that is not known. */
  kept: Appearance[] | undefined;
  hidden: Appearance[];
  verdicts: Verdicts;
  /** Patterns that took too long and do nothing. */
  slow: readonly Rule[];
}

export async function runRules(rules: readonly Rule[], rows: readonly Appearance[]): Promise<Ruled> {
  const patterns = rules.filter(
    ({ isPattern, words }) => isPattern && words !== '' && !patternMistake(words),
  );
  const papers = patterns.length === 0 ? [] : rows.map(toTexts);
  const hits = await matchPatterns(
    patterns.map(({ id, words }) => ({ rule: id, source: words })),
    papers,
  );
  const verdicts = judge(rules, rows, hits);
  const of = (what: boolean | undefined) => rows.filter(({ id }) => verdicts.get(id)?.isHidden === what);
  return {
    kept: [...of(false), ...of(undefined)],
    hidden: of(true),
    verdicts,
    slow: patterns.filter(({ id }) => hits.get(id) === undefined),
  };
}

function toTexts(row: Appearance) {
  const { texts } = foldRow(searchRow(row));
  return { id: row.id, texts: texts.filter((text) => text !== undefined) };
}
