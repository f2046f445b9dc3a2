/** The reader's rules over the papers of a list: which of them stand first, which are hidden, and by which rule. Pure. */
import type { Appearance } from '#core/paper/paper.ts';
import { type FoldedRow, foldRow, matchFolded } from '#core/query/match-query.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import type { Query, QueryError } from '#core/query/query.ts';
import { searchRow } from '#core/query/search-fields.ts';
import type { Rule } from '#state/library/store/rule.ts';

export interface Verdict {
  isHidden: boolean;
  rule: Rule;
}

/** By paper; a paper of which no rule says anything is missing. */
export type Verdicts = ReadonlyMap<string, Verdict>;

/** By rule: the papers that its pattern found; undefined where it could not be tried. */
export type PatternHits = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/** Of several rules the first counts, but one that hides before one that lifts. */
export function judge(rules: readonly Rule[], rows: readonly Appearance[], hits: PatternHits): Verdicts {
  const inOrder = [...rules].sort((a, b) => Number(hides(b)) - Number(hides(a)));
  const tests = inOrder.map((rule) => ({ rule, holds: testOf(rule, hits) }));
  const verdicts = new Map<string, Verdict>();
  for (const row of rows) {
    const folded = foldRow(searchRow(row));
    const found = tests.find(({ holds }) => holds(folded));
    if (found) verdicts.set(row.id, { isHidden: hides(found.rule), rule: found.rule });
  }
  return verdicts;
}

function hides({ kind }: Rule): boolean {
  return kind === 'exclude';
}

function testOf(rule: Rule, hits: PatternHits): (row: FoldedRow) => boolean {
  if (rule.isPattern) {
    const found = hits.get(rule.id);
    return ({ row }) => found?.has(row.paper) ?? false;
  }
  const { query } = ruleQuery(rule);
  return query && query.terms.length > 0 ? (row) => matchFolded(query, row) !== undefined : () => false;
}

/** Words are read as a search reads them. */
export function ruleQuery({ kind, words }: Pick<Rule, 'kind' | 'words'>): {
  query?: Query | undefined;
  error?: QueryError | undefined;
} {
  const isField = kind === 'author' || kind === 'source';
  return parseQuery(isField ? `${kind}:"${words.replaceAll('"', ' ').trim()}"` : words);
}
