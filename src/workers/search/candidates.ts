/** Search by the index: rows of a tier that may match, with the rank they would have, before a single text is here. */
import type { Query, Term, TextTerm } from '#contract/query.ts';
import { INSIDE, KIND_WEIGHT, WHOLE_WORD, WORD_START } from '#contract/query-match.ts';
import { searchedId } from '#contract/search-fields.ts';
import { idKey, KEY, planTerm, type UnitNeed } from '#contract/search-units.ts';
import type { IndexTier, NeedRows } from './index-tier.ts';
import { RankedRows } from './ranked-rows.ts';

/** Each need costs a download in each tier, and four narrow any query to few rows; the rest is left to the check. */
const NEEDS = 4;
const THOROUGH_NEEDS = 8;
/** Kind of a row of which the index cannot say whether it matches: it is tried after all others. */
export const UNKNOWN_KIND = INSIDE + 1;

/** What of a query the index is asked. */
interface AskedTerm {
  needs: UnitNeed[];
  id: UnitNeed[];
  /** Ranks of fields that count: a title's stand in the first lists. */
  fields: number;
  not: boolean;
}

export interface TierCandidates {
  /** Rows of the tier with their ranks. */
  known: RankedRows;
  /** Any other row may match as well: the index could not narrow the query. */
  others: boolean;
}

/** `thorough` asks all that the index knows. */
export async function findCandidates(
  query: Query,
  tier: IndexTier,
  thorough: boolean,
): Promise<TierCandidates> {
  const asked = askIndex(query, thorough);
  const lookUp = (needs: readonly UnitNeed[]) => Promise.all(needs.map((need) => tier.lookUp(need)));
  const found = await Promise.all(
    asked.map(async (one) => ({ ...one, needs: await lookUp(one.needs), id: await lookUp(one.id) })),
  );
  // What narrows goes first: what follows then only looks at what is left.
  const terms = found.map((one) => ({ not: one.not, ...rankTerm(one, tier.rows) }));
  terms.sort((a, b) => Number(a.not) - Number(b.not) || Number(a.others) - Number(b.others));
  return joinTerms(terms);
}

/** Would a thorough look ask for more? */
export function leavesOut(query: Query): boolean {
  const count = (asked: AskedTerm[]) => asked.reduce((sum, one) => sum + one.needs.length, 0);
  return count(askIndex(query, true)) > count(askIndex(query, false));
}

function askIndex(query: Query, thorough: boolean): AskedTerm[] {
  const asked = query.terms.flatMap((term) => askTerm(term, thorough) ?? []);
  let left = thorough ? THOROUGH_NEEDS : NEEDS;
  for (const one of asked) one.needs = sortNeeds(one.needs);
  // Every term's best need first, then what is left.
  const kept = asked.map(({ needs }) => (needs.length > 0 && left-- > 0 ? 1 : 0));
  asked.forEach((one, at) => {
    const more = Math.min(Math.max(0, left), one.needs.length - kept[at]!);
    left -= more;
    one.needs = one.needs.slice(0, kept[at]! + more);
  });
  return asked.filter((one) => one.needs.length > 0);
}

function askTerm(term: Term, thorough: boolean): AskedTerm | undefined {
  const none = { id: [], fields: Number.POSITIVE_INFINITY };
  switch (term.kind) {
    case 'text':
      return term.not ? undefined : askText(term, thorough);
    case 'has':
      return { ...none, needs: [{ key: KEY.flag + term.what, prefix: false }], not: term.not === true };
    case 'paper': {
      const [first, ...more] = new Set(term.ids.flatMap((id) => searchedId(id) ?? []).map(idKey));
      if (first === undefined || term.not) return undefined;
      const need = (key: string) => ({ key, prefix: false });
      return { ...none, needs: [need(first)], id: more.map(need), not: false };
    }
    default:
      return undefined;
  }
}

function askText(term: TextTerm, thorough: boolean): AskedTerm {
  const { needs, id } = planTerm(term);
  const fields = term.field === 'title' ? 1 : term.field === 'author' ? 2 : Number.POSITIVE_INFINITY;
  return { needs: needs.filter((one) => thorough || !one.between), id: id ? [id] : [], fields, not: false };
}

/** Long words are rare, short prefixes are everywhere. */
function sortNeeds(needs: readonly UnitNeed[]): UnitNeed[] {
  const weight = ({ key, prefix }: UnitNeed) => (key[0] === KEY.word ? key.length - (prefix ? 3 : 1) : 3);
  return [...needs].sort((a, b) => weight(b) - weight(a));
}

/** Rows that have all of a term's needs, or its id. A capped need lets every row pass, with an unknown kind. */
function rankTerm(
  { needs, id, fields }: { needs: NeedRows[]; id: NeedRows[]; fields: number },
  rows: number,
): TierCandidates {
  const found = needs.map((need) => ({ capped: need.capped, ranked: needRanks(need, rows, fields) }));
  found.sort((a, b) => Number(a.capped) - Number(b.capped) || a.ranked.size - b.ranked.size);
  const [first, ...more] = found;
  const others = first!.capped;
  let known = first!.ranked;
  for (const { capped, ranked } of more) {
    const missing = capped ? UNKNOWN_KIND * KIND_WEIGHT : undefined;
    known = known.join(ranked, missing, worseOfBoth);
  }
  for (const need of id) {
    need.visit((row, _, whole) => known.add(row, (whole ? WHOLE_WORD : WORD_START) * KIND_WEIGHT));
  }
  return { known, others };
}

/** A term stands as badly as its worst part: kind and field each by itself. */
function worseOfBoth(a: number, b: number): number {
  const field = Math.max(a % KIND_WEIGHT, b % KIND_WEIGHT);
  return Math.max(a - (a % KIND_WEIGHT), b - (b % KIND_WEIGHT)) + field;
}

function needRanks(need: NeedRows, rows: number, fields: number): RankedRows {
  const ranked = new RankedRows(rows);
  need.visit((row, field, whole) => {
    if (field <= fields) ranked.add(row, (whole ? WHOLE_WORD : WORD_START) * KIND_WEIGHT + field);
  });
  return ranked;
}

function joinTerms(terms: readonly (TierCandidates & { not: boolean })[]): TierCandidates {
  let joined: TierCandidates | undefined;
  for (const { known, others, not } of terms) {
    if (not) joined = joined && { ...joined, known: joined.known.without(known) };
    else if (!joined) joined = { known, others };
    else {
      const missing = others ? UNKNOWN_KIND * KIND_WEIGHT : undefined;
      joined = { known: joined.known.join(known, missing, (a, b) => a + b), others: joined.others };
    }
  }
  return joined ?? { known: new RankedRows(0), others: true };
}
