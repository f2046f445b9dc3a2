/** Pack: digests, ascending by day, become segments of consecutive days. */
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { type DigestRows, packSegment, segmentSchema } from '#core/dataset/segment.ts';
import type { ArchiveDigest } from '#digest/merge/merge-archive.ts';
import { contentHash } from './content-hash.ts';
import type { OrdersMemory } from './pack-presorted-runs.ts';

/** A segment is closed before it passes this many bytes of gzip; a larger day stands alone. */
const SEGMENT_BYTES = 50_000;
/** Undated digests have no day that keeps them together: they are cut into pieces of this many rows first. */
const UNDATED_ROWS = 100;

export interface PackedSegment {
  hash: string;
  json: string;
  /** How many days, 0 for undated rows. */
  days: number;
  digests: readonly DigestRows[];
}

/** What stands or falls together: all digests of one day, or one piece of an undated digest. */
interface Piece {
  digests: DigestRows[];
  hash: string;
  /** gzip bytes when packed alone. */
  bytes: number;
}

/** Remembers what was weighed and packed in the last round, so that a changed day costs only its own segment. */
export class PackMemory {
  /** Hash of a piece → its gzip bytes. */
  readonly sizes = new Map<string, number>();
  /** Hashes of a segment's pieces → the segment's hash and text. */
  readonly segments = new Map<string, { hash: string; json: string }>();
  readonly orders: OrdersMemory = new Map();
}

/** Undated digests first, then days; a day never spans two segments, and a new last day changes only the last one. */
export function packSegments(digests: readonly ArchiveDigest[], memory = new PackMemory()): PackedSegment[] {
  const undated = digests.filter((one) => one.day === undefined).flatMap(cutUndated);
  const pieces = [undated, groupByDay(digests)].map((some) => some.map((one) => weigh(one, memory)));
  const groups = pieces.flatMap(closeInTime);
  const packed = groups.map((group) => packGroup(group, memory));
  memory.sizes.clear();
  for (const { hash, bytes } of pieces.flat()) memory.sizes.set(hash, bytes);
  memory.segments.clear();
  for (const { key, hash, json } of packed) memory.segments.set(key, { hash, json });
  return packed;
}

function cutUndated(digest: ArchiveDigest): DigestRows[][] {
  const pieces: DigestRows[][] = [];
  for (let at = 0; at < digest.appearances.length; at += UNDATED_ROWS) {
    pieces.push([{ ...rowsOf(digest), appearances: digest.appearances.slice(at, at + UNDATED_ROWS) }]);
  }
  return pieces;
}

function groupByDay(digests: readonly ArchiveDigest[]): DigestRows[][] {
  const days = new Map<string, DigestRows[]>();
  for (const digest of digests) {
    if (digest.day === undefined) continue;
    const ofDay = days.get(digest.day) ?? [];
    days.set(digest.day, ofDay);
    ofDay.push(rowsOf(digest));
  }
  return [...days.values()];
}

function weigh(digests: DigestRows[], memory: PackMemory): Piece {
  const json = JSON.stringify(packSegment(digests));
  const hash = contentHash(json);
  return { digests, hash, bytes: memory.sizes.get(hash) ?? gzipSync(json).length };
}

/** The sum of sizes bounds the size of all together from above, and needs no second compression. */
function closeInTime(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let room = -1;
  for (const piece of pieces) {
    if (piece.bytes > room) {
      groups.push([]);
      room = SEGMENT_BYTES;
    }
    groups.at(-1)!.push(piece);
    room -= piece.bytes;
  }
  return groups;
}

function packGroup(pieces: readonly Piece[], memory: PackMemory): PackedSegment & { key: string } {
  const digests = joinPieces(pieces);
  const key = pieces.map((one) => one.hash).join();
  const days = new Set(digests.flatMap((one) => one.day ?? [])).size;
  return { key, days, digests, ...(memory.segments.get(key) ?? emitSegment(digests)) };
}

function emitSegment(digests: readonly DigestRows[]): { hash: string; json: string } {
  const segment = packSegment(digests);
  v.parse(segmentSchema, segment);
  const json = JSON.stringify(segment);
  return { hash: contentHash(json), json };
}

/** Pieces of one undated digest that came into the same segment are one digest again. */
function joinPieces(pieces: readonly Piece[]): DigestRows[] {
  const joined: DigestRows[] = [];
  for (const digest of pieces.flatMap((one) => one.digests)) {
    const last = joined.at(-1);
    if (digest.day === undefined && last?.file === digest.file && last.source === digest.source) {
      joined[joined.length - 1] = { ...last, appearances: [...last.appearances, ...digest.appearances] };
    } else joined.push(digest);
  }
  return joined;
}

function rowsOf({ source, day, file, appearances }: ArchiveDigest): DigestRows {
  return { source, ...(day !== undefined && { day }), file, appearances };
}
