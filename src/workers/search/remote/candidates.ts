/** Search by the index: rows of a tier that may match, with the rank they would have, before a single text is here. */

import { INSIDE, KIND_WEIGHT, WHOLE_WORD, WORD_START } from '#core/query/match-query.ts';
import type { Query, Term, TextTerm } from '#core/query/query.ts';
import { searchedId } from '#core/query/search-fields.ts';
import { idKey, KEY, type PostingQuery, planTerm } from '#core/search-index/index-terms.ts';
import { RankedRows } from '#workers/search/local/ranked-rows.ts';
import type { IndexTier, NeedRows } from './index-tier.ts';

/** How much of a query a tier is asked; each need costs a download, and what is left out is left to the check. */
interface Look {
  needs: number;
  /** Also the pairs between two others. */
  between: boolean;
}

/** Four needs narrow any query to few rows, which are then checked; where that fails, all that the index knows is asked. */
const FIRST: Look = { needs: 4, between: false };
const THOROUGH: Look = { needs: 8, between: true };
/** A tier of few rows has few candidates: less is enough. */
const FIRST_OF_FEW: Look = { needs: 3, between: false };
const THOROUGH_OF_FEW: Look = { needs: 4, between: true };
const FEW_ROWS = 20_000;
/** So few candidates of a tier are better checked than asked about again. */
const FEW_CANDIDATES = 8;
/** Kind of a row of which the index cannot say whether it matches: it is tried after all others. */
export const UNKNOWN_KIND = INSIDE + 1;
const UNKNOWN_RANK = UNKNOWN_KIND * KIND_WEIGHT;

/** What of a query the index is asked. */
interface AskedTerm {
  needs: PostingQuery[];
  id: PostingQuery[];
  /** Ranks of fields that count: a title's stand in the first lists. */
  fields: number;
  not: boolean;
}

/** What a tier's shards say to a query, before anything is counted. */
export interface AskedTier {
  tier: IndexTier;
  terms: FoundTerm[];
  /** Rows that the index does not name may match as well: it could not narrow the query. */
  others: boolean;
}

interface FoundTerm extends Omit<AskedTerm, 'needs' | 'id'> {
  /** What narrows goes first. */
  needs: NeedRows[];
  id: NeedRows[];
  others: boolean;
}

/** Opens the shards that a query needs; a thorough look goes on where the first one left many candidates. */
export async function askTier(
  query: Query,
  tier: IndexTier,
  thorough: boolean,
  room: CandidateRoom,
): Promise<AskedTier> {
  const few = tier.rows < FEW_ROWS;
  const first = await lookInto(tier, query, few ? FIRST_OF_FEW : FIRST);
  const enough = !thorough || (!first.others && findCandidates(first, room).size <= FEW_CANDIDATES);
  return enough ? first : lookInto(tier, query, few ? THOROUGH_OF_FEW : THOROUGH);
}

async function lookInto(tier: IndexTier, query: Query, look: Look): Promise<AskedTier> {
  const lookUp = (needs: readonly PostingQuery[]) => Promise.all(needs.map((need) => tier.lookUp(need)));
  const terms = await Promise.all(
    askIndex(query, look).map(async (one): Promise<FoundTerm> => {
      const [needs, id] = await Promise.all([lookUp(one.needs), lookUp(one.id)]);
      needs.sort((a, b) => Number(a.capped) - Number(b.capped));
      return { ...one, needs, id, others: needs[0]!.capped };
    }),
  );
  // What narrows goes first: what follows then only looks at what is left.
  terms.sort((a, b) => Number(a.not) - Number(b.not) || Number(a.others) - Number(b.others));
  return { tier, terms, others: terms[0] === undefined || terms[0].not || terms[0].others };
}

/** Three sets that candidates are found in, as large as the largest tier: a question leaves nothing to collect. */
export class CandidateRoom {
  #sets: readonly [RankedRows, RankedRows, RankedRows] | undefined;

  sized(rows: number): readonly [joined: RankedRows, term: RankedRows, need: RankedRows] {
    if (!this.#sets?.[0].holds(rows))
      this.#sets = [new RankedRows(rows), new RankedRows(rows), new RankedRows(rows)];
    return this.#sets;
  }
}

/** Rows of the tier with their ranks; good until the next are found in the same room. */
export function findCandidates({ tier, terms }: AskedTier, room: CandidateRoom): RankedRows {
  const [joined, termRows, needRows] = room.sized(tier.rows);
  joined.clear();
  const [first, ...more] = terms;
  if (!first || first.not) return joined;
  rankTerm(first, joined, needRows);
  for (const term of more) {
    rankTerm(term, termRows, needRows);
    if (term.not) joined.drop(termRows);
    else joined.join(termRows, term.others ? UNKNOWN_RANK : undefined, (a, b) => a + b);
  }
  return joined;
}

/** Would a thorough look ask for more? */
export function leavesOut(query: Query): boolean {
  const count = (asked: AskedTerm[]) => asked.reduce((sum, one) => sum + one.needs.length, 0);
  return count(askIndex(query, THOROUGH)) > count(askIndex(query, FIRST_OF_FEW));
}

function askIndex(query: Query, look: Look): AskedTerm[] {
  const asked = query.terms.flatMap((term) => askTerm(term, look) ?? []);
  let left = Math.max(look.needs, Math.min(FIRST.needs, asked.length));
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

function askTerm(term: Term, look: Look): AskedTerm | undefined {
  const none = { id: [], fields: Number.POSITIVE_INFINITY };
  switch (term.kind) {
    case 'text':
      return term.not ? undefined : askText(term, look);
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

function askText(term: TextTerm, look: Look): AskedTerm {
  const { postings, id } = planTerm(term);
  const fields = term.field === 'title' ? 1 : term.field === 'author' ? 2 : Number.POSITIVE_INFINITY;
  return {
    needs: postings.filter(({ isCovered }) => look.between || !isCovered),
    id: id ? [id] : [],
    fields,
    not: false,
  };
}

/** Long words are rare, short prefixes are everywhere. */
function sortNeeds(needs: readonly PostingQuery[]): PostingQuery[] {
  const weight = ({ key, prefix }: PostingQuery) => (key[0] === KEY.word ? key.length - (prefix ? 3 : 1) : 3);
  return [...needs].sort((a, b) => weight(b) - weight(a));
}

/** Rows that have all of a term's needs, or its id. A capped need lets every row pass, with an unknown kind. */
function rankTerm({ needs, id, fields }: FoundTerm, into: RankedRows, needRows: RankedRows): void {
  readNeed(needs[0]!, fields, into.clear());
  for (const need of needs.slice(1)) {
    readNeed(need, fields, needRows.clear());
    into.join(needRows, need.capped ? UNKNOWN_RANK : undefined, worseOfBoth);
  }
  for (const need of id) need.visit((row, _, whole) => into.add(row, kindRank(whole)));
}

function readNeed(need: NeedRows, fields: number, into: RankedRows): void {
  need.visit((row, field, whole) => {
    if (field <= fields) into.add(row, kindRank(whole) + field);
  });
}

function kindRank(whole: boolean): number {
  return (whole ? WHOLE_WORD : WORD_START) * KIND_WEIGHT;
}

/** A term stands as badly as its worst part: kind and field each by itself. */
function worseOfBoth(a: number, b: number): number {
  const field = Math.max(a % KIND_WEIGHT, b % KIND_WEIGHT);
  return Math.max(a - (a % KIND_WEIGHT), b - (b % KIND_WEIGHT)) + field;
}
