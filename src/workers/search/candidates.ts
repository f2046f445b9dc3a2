/** Search by the index: rows that may match, with the rank they would have, before a single text is here. */
import type { Query, Term, TextTerm } from '#contract/query.ts';
import { INSIDE, KIND_WEIGHT, WHOLE_WORD, WORD_START } from '#contract/query-match.ts';
import { searchedId } from '#contract/search-fields.ts';
import { idKey, KEY, planTerm, type UnitNeed } from '#contract/search-units.ts';
import type { IndexTier, NeedRows } from './index-tier.ts';
import { OUT } from './scanner.ts';

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

/** Per row of the tier the rank it would have, `OUT` where it cannot match. `thorough` asks all that the index knows. */
export async function findCandidates(query: Query, tier: IndexTier, thorough: boolean): Promise<Uint32Array> {
  const asked = askIndex(query, thorough);
  const found = await Promise.all(
    asked.map(async (one) => ({
      ...one,
      needs: await Promise.all(one.needs.map((need) => tier.lookUp(need))),
      id: await Promise.all(one.id.map((need) => tier.lookUp(need))),
    })),
  );
  const totals = new Uint32Array(tier.rows);
  for (const one of found) addRanks(totals, one);
  return totals;
}

/** Does the index know something of this query? Else every row is a candidate. */
export function narrows(query: Query): boolean {
  return askIndex(query, false).length > 0;
}

/** Would a thorough look ask for more? */
export function leavesOut(query: Query): boolean {
  const count = (asked: AskedTerm[]) => asked.reduce((sum, one) => sum + one.needs.length, 0);
  return count(askIndex(query, true)) > count(askIndex(query, false));
}

function askIndex(query: Query, thorough: boolean): AskedTerm[] {
  const asked = query.terms.flatMap((term) => askTerm(term, thorough) ?? []);
  let left = thorough ? THOROUGH_NEEDS : NEEDS;
  // Every term's best need first, then what is left.
  for (const one of asked) one.needs = sortNeeds(one.needs);
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
      const [first, ...more] = term.ids.flatMap((id) => searchedId(id) ?? []).map(idKey);
      if (first === undefined || term.not) return undefined;
      const need = (key: string) => ({ key, prefix: false });
      return { ...none, needs: [need(first)], id: more.filter((key) => key !== first).map(need), not: false };
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

interface FoundTerm extends Omit<AskedTerm, 'needs' | 'id'> {
  needs: NeedRows[];
  id: NeedRows[];
}

function addRanks(totals: Uint32Array, { needs, id, fields, not }: FoundTerm): void {
  const kinds = new Uint8Array(totals.length);
  const ranks = new Uint8Array(totals.length);
  needs.forEach((need, at) => {
    const found = needRanks(need, totals.length, fields);
    for (let row = 0; row < totals.length; row += 1) {
      const one = found[row]!;
      const kind = one === OUT ? (need.capped ? UNKNOWN_KIND : NOWHERE) : one >> 4;
      kinds[row] = at === 0 ? kind : Math.max(kinds[row]!, kind);
      ranks[row] = Math.max(ranks[row]!, one === OUT ? 0 : one & 15);
    }
  });
  for (const need of id) {
    need.visit((row, _, whole) => {
      kinds[row] = Math.min(kinds[row]!, whole ? WHOLE_WORD : WORD_START);
    });
  }
  for (let row = 0; row < totals.length; row += 1) {
    const there = kinds[row] !== NOWHERE;
    if (totals[row] === OUT || there === not) totals[row] = OUT;
    else if (!not) totals[row]! += kinds[row]! * KIND_WEIGHT + ranks[row]!;
  }
}

const NOWHERE = 0xff;

/** Best kind and field of each row under a need, four bits for the field. */
function needRanks(need: NeedRows, rows: number, fields: number): Uint32Array {
  const found = new Uint32Array(rows).fill(OUT);
  need.visit((row, field, whole) => {
    if (field > fields) return;
    const rank = ((whole ? WHOLE_WORD : WORD_START) << 4) | field;
    if (rank < found[row]!) found[row] = rank;
  });
  return found;
}
