/** Applies the reader's rules to a list: which papers are pinned or hidden, and by which rule. Pure. */
import type { Appearance } from '#core/paper/paper.ts';
import { type FoldedRow, foldRow, matchFolded } from '#core/query/match-query.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import type { Query, QueryError } from '#core/query/query.ts';
import { searchRow } from '#core/query/search-fields.ts';
import type { Rule } from '#state/library/store/rule.ts';

/** The rule that applies to a paper, and whether it hides it; otherwise it pins it. */
export interface Verdict {
  isHidden: boolean;
  rule: Rule;
}

/** By paper; papers to which no rule applies are left out. */
export type Verdicts = ReadonlyMap<string, Verdict>;

/** By rule: the papers that its pattern matches; undefined if it could not be evaluated. */
export type PatternMatches = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/** Of several matching rules the first one counts, but hiding comes before pinning. */
export function applyRules(
  rules: readonly Rule[],
  rows: readonly Appearance[],
  matches: PatternMatches,
): Verdicts {
  const hidingFirst = [...rules].sort((a, b) => Number(hides(b)) - Number(hides(a)));
  const tests = hidingFirst.map((rule) => ({ rule, applies: testOf(rule, matches) }));
  const verdicts = new Map<string, Verdict>();
  for (const row of rows) {
    const folded = foldRow(searchRow(row));
    const found = tests.find(({ applies }) => applies(folded));
    if (found) verdicts.set(row.id, { isHidden: hides(found.rule), rule: found.rule });
  }
  return verdicts;
}

function hides({ kind }: Rule): boolean {
  return kind === 'exclude';
}

function testOf(rule: Rule, matches: PatternMatches): (row: FoldedRow) => boolean {
  if (rule.isPattern) {
    const papers = matches.get(rule.id);
    return ({ row }) => papers?.has(row.paper) ?? false;
  }
  const { query } = ruleQuery(rule);
  return query && query.terms.length > 0 ? (row) => matchFolded(query, row) !== undefined : () => false;
}

/** The words of a rule, parsed like a search. */
export function ruleQuery({ kind, words }: Pick<Rule, 'kind' | 'words'>): {
  query?: Query | undefined;
  error?: QueryError | undefined;
} {
  const isField = kind === 'author' || kind === 'source';
  return parseQuery(isField ? `${kind}:"${words.replaceAll('"', ' ').trim()}"` : words);
}
