/** Candidates of one tier of the index: rows that may match a query, ranked before any of their texts are loaded. */
import { INSIDE, KIND_WEIGHT, WHOLE_WORD, WORD_START } from '#core/query/match-query.ts';
import type { Query, Term, TextTerm } from '#core/query/query.ts';
import { maxFieldRank, searchedId } from '#core/query/search-fields.ts';
import { idKey, KEY, type PostingQuery, planTerm } from '#core/search-index/index-terms.ts';
import { RankedRows } from '#workers/search/local/ranked-rows.ts';
import type { IndexTier, Postings } from './index-tier.ts';

/** How many posting lists to fetch per tier; skipped ones are made up for by verifying candidates against their texts. */
interface LookupLimit {
  postings: number;
  /** Also fetch bigrams that other bigrams cover. */
  covered: boolean;
}

/** Four posting lists leave few candidates of almost any query; where they do not, a thorough lookup fetches more. */
const FIRST: LookupLimit = { postings: 4, covered: false };
const THOROUGH: LookupLimit = { postings: 8, covered: true };
/** A small tier has few candidates anyway. */
const SMALL_TIER_ROWS = 20_000;
const SMALL_FIRST: LookupLimit = { postings: 3, covered: false };
const SMALL_THOROUGH: LookupLimit = { postings: 4, covered: true };
/** Verifying this many candidates is cheaper than another lookup. */
const FEW_CANDIDATES = 8;
/** The kind of match of a row that the index cannot decide about: it ranks after all others. */
export const UNKNOWN_KIND = INSIDE + 1;
const UNKNOWN_RANK = UNKNOWN_KIND * KIND_WEIGHT;

/** What to look up for a term. */
interface TermLookup {
  /** A matching row is in all of these lists … */
  postings: PostingQuery[];
  /** … or in one of these, by its id. */
  ids: PostingQuery[];
  /** Fields of a worse rank do not count for the term. */
  maxFieldRank: number;
  not: boolean;
}

/** The posting lists of a query in one tier. */
export interface TierPostings {
  tier: IndexTier;
  terms: TermPostings[];
  /** The index could not narrow the query: rows in none of the lists may match, too. */
  hasOthers: boolean;
}

interface TermPostings extends Omit<TermLookup, 'postings' | 'ids'> {
  /** The complete lists first. */
  postings: Postings[];
  ids: Postings[];
  hasOthers: boolean;
}

/** Fetches the posting lists of a query. A thorough lookup fetches more where the first one leaves many candidates. */
export async function queryTier(
  query: Query,
  tier: IndexTier,
  isThorough: boolean,
  buffers: CandidateBuffers,
): Promise<TierPostings> {
  const isSmall = tier.rows < SMALL_TIER_ROWS;
  const first = await lookUp(tier, query, isSmall ? SMALL_FIRST : FIRST);
  const isEnough = !isThorough || (!first.hasOthers && findCandidates(first, buffers).size <= FEW_CANDIDATES);
  return isEnough ? first : lookUp(tier, query, isSmall ? SMALL_THOROUGH : THOROUGH);
}

async function lookUp(tier: IndexTier, query: Query, limit: LookupLimit): Promise<TierPostings> {
  const fetchAll = (queries: readonly PostingQuery[]) => Promise.all(queries.map((one) => tier.lookUp(one)));
  const terms = await Promise.all(
    planLookups(query, limit).map(async (lookup): Promise<TermPostings> => {
      const [postings, ids] = await Promise.all([fetchAll(lookup.postings), fetchAll(lookup.ids)]);
      postings.sort((a, b) => Number(a.truncated) - Number(b.truncated));
      return { ...lookup, postings, ids, hasOthers: postings[0]!.truncated };
    }),
  );
  // The most selective first, so that the others only filter its rows.
  terms.sort((a, b) => Number(a.not) - Number(b.not) || Number(a.hasOthers) - Number(b.hasOthers));
  return { tier, terms, hasOthers: terms[0] === undefined || terms[0].not || terms[0].hasOthers };
}

/** Three sets of the size of the largest tier, reused for every query, so that typing causes no garbage collection. */
export class CandidateBuffers {
  #sets: readonly [RankedRows, RankedRows, RankedRows] | undefined;

  sized(rows: number): readonly [all: RankedRows, term: RankedRows, list: RankedRows] {
    if (!this.#sets?.[0].hasRoomFor(rows))
      this.#sets = [new RankedRows(rows), new RankedRows(rows), new RankedRows(rows)];
    return this.#sets;
  }
}

/** The candidates with their ranks. Valid until the next call with the same buffers. */
export function findCandidates({ tier, terms }: TierPostings, buffers: CandidateBuffers): RankedRows {
  const [all, termRows, listRows] = buffers.sized(tier.rows);
  all.clear();
  const [first, ...rest] = terms;
  if (!first || first.not) return all;
  rankTerm(first, all, listRows);
  for (const term of rest) {
    rankTerm(term, termRows, listRows);
    if (term.not) all.subtract(termRows);
    else all.join(termRows, term.hasOthers ? UNKNOWN_RANK : undefined, (a, b) => a + b);
  }
  return all;
}

/** Whether a thorough lookup would fetch more than a first one. */
export function canRefine(query: Query): boolean {
  const count = (lookups: TermLookup[]) => lookups.reduce((sum, { postings }) => sum + postings.length, 0);
  return count(planLookups(query, THOROUGH)) > count(planLookups(query, SMALL_FIRST));
}

function planLookups(query: Query, limit: LookupLimit): TermLookup[] {
  const lookups = query.terms.flatMap((term) => planLookup(term, limit) ?? []);
  let left = Math.max(limit.postings, Math.min(FIRST.postings, lookups.length));
  for (const lookup of lookups) lookup.postings = mostSelectiveFirst(lookup.postings);
  // First the most selective list of every term, then the others as far as the limit allows.
  const kept = lookups.map(({ postings }) => (postings.length > 0 && left-- > 0 ? 1 : 0));
  lookups.forEach((lookup, index) => {
    const more = Math.min(Math.max(0, left), lookup.postings.length - kept[index]!);
    left -= more;
    lookup.postings = lookup.postings.slice(0, kept[index]! + more);
  });
  return lookups.filter(({ postings }) => postings.length > 0);
}

/** Undefined for a term that the index cannot help with. */
function planLookup(term: Term, limit: LookupLimit): TermLookup | undefined {
  const anyField = maxFieldRank(undefined);
  switch (term.kind) {
    case 'text':
      return term.not ? undefined : planText(term, limit);
    case 'has': {
      const postings = [{ key: KEY.flag + term.what, prefix: false }];
      return { postings, ids: [], maxFieldRank: anyField, not: term.not === true };
    }
    case 'paper': {
      const keys = new Set(term.ids.flatMap((id) => searchedId(id) ?? []).map(idKey));
      const [first, ...others] = Array.from(keys, (key) => ({ key, prefix: false }));
      if (first === undefined || term.not) return undefined;
      return { postings: [first], ids: others, maxFieldRank: anyField, not: false };
    }
    default:
      return undefined;
  }
}

function planText(term: TextTerm, limit: LookupLimit): TermLookup {
  const { postings, id } = planTerm(term);
  return {
    postings: postings.filter(({ isCovered }) => limit.covered || !isCovered),
    ids: id ? [id] : [],
    maxFieldRank: maxFieldRank(term.field),
    not: false,
  };
}

/** Long words are rare; short prefixes are common. */
function mostSelectiveFirst(postings: readonly PostingQuery[]): PostingQuery[] {
  const weight = ({ key, prefix }: PostingQuery) => (key[0] === KEY.word ? key.length - (prefix ? 3 : 1) : 3);
  return [...postings].sort((a, b) => weight(b) - weight(a));
}

/** Collects the rows in all of a term's lists, or with its id. A truncated list excludes no row, but makes its kind unknown. */
function rankTerm({ postings, ids, maxFieldRank }: TermPostings, into: RankedRows, list: RankedRows): void {
  readList(postings[0]!, maxFieldRank, into.clear());
  for (const one of postings.slice(1)) {
    readList(one, maxFieldRank, list.clear());
    into.join(list, one.truncated ? UNKNOWN_RANK : undefined, worseOfBoth);
  }
  for (const one of ids) one.visit((row, _, isWhole) => into.add(row, kindRank(isWhole)));
}

function readList(postings: Postings, maxFieldRank: number, into: RankedRows): void {
  postings.visit((row, fieldRank, isWhole) => {
    if (fieldRank <= maxFieldRank) into.add(row, kindRank(isWhole) + fieldRank);
  });
}

function kindRank(isWhole: boolean): number {
  return (isWhole ? WHOLE_WORD : WORD_START) * KIND_WEIGHT;
}

/** A term ranks like its worst part, by kind and by field. */
function worseOfBoth(a: number, b: number): number {
  const field = Math.max(a % KIND_WEIGHT, b % KIND_WEIGHT);
  return Math.max(a - (a % KIND_WEIGHT), b - (b % KIND_WEIGHT)) + field;
}
