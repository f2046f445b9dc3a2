/**
 * Text normalisation for search: page, worker and build compare queries and texts folded. Highlights are drawn on the displayed text, so
 * folding can also tell where each folded unit came from.
 */
import { isGram, isWord } from './char-class.ts';

/**
 * Characters that NFKC may compose with the one before. Together they form a cluster, and each cluster folds independently of its
 * neighbours.
 */
const EXTENDER = /^[\p{M}\u1160-\u11ff\uff9e\uff9f\uffa0-\uffdc]/u;
const CLUSTER = /[\s\S][\p{M}\u1160-\u11ff\uff9e\uff9f\uffa0-\uffdc]*/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|\p{Variation_Selector}/gu;
/** Typed as `-` and `'`, printed in many ways. */
const HYPHEN = /[\u2010-\u2013\u2212]/gu;
const APOSTROPHE = /[\u2018\u2019\u02bc]/gu;

/** Folded unit by code unit, filled on demand: 0 is not known yet, `CLUSTERED` if it depends on the cluster. */
const foldedUnits = new Uint16Array(0x10000);
const CLUSTERED = 0xffff;
const SPACE = 0x20;
let buffer = new Uint16Array(4096);

/**
 * NFKC, lower case, one form of hyphen and apostrophe, no invisible characters, white space collapsed and trimmed. A space between
 * Chinese and Latin is removed, because people write both `微调 LoRA` and `微调LoRA`.
 */
export function foldText(text: string): string {
  const length = text.length;
  if (buffer.length < length) buffer = new Uint16Array(length * 2);
  let size = 0;
  let afterSpace = false;
  for (let index = 0; index < length; index += 1) {
    const unit = foldedUnits[text.charCodeAt(index)] || learnUnit(text.charCodeAt(index));
    if (unit === CLUSTERED) return foldClusters(text).folded;
    if (unit === SPACE) {
      afterSpace = true;
      continue;
    }
    if (afterSpace && size > 0 && !dropsSpace(buffer[size - 1]!, unit)) buffer[size++] = SPACE;
    afterSpace = false;
    buffer[size++] = unit;
  }
  return unitsToString(buffer, size);
}

export interface FoldedText {
  folded: string;
  /** For each folded unit, the start of the displayed cluster that it came from; absent if all positions are the same. */
  starts?: Uint32Array;
  /** … and the end of that cluster. */
  ends?: Uint32Array;
}

/** Like `foldText`, with positions in the displayed text, in UTF-16 units. */
export function foldWithOffsets(text: string): FoldedText {
  return foldUnits(text) ?? foldClusters(text);
}

/** Folds unit by unit; undefined if a unit depends on its cluster. */
function foldUnits(text: string): FoldedText | undefined {
  const starts = new Uint32Array(text.length + 1);
  let folded = '';
  let spaceStart = -1;
  for (let index = 0; index < text.length; index += 1) {
    const unit = foldedUnits[text.charCodeAt(index)] || learnUnit(text.charCodeAt(index));
    if (unit === CLUSTERED) return undefined;
    if (unit === SPACE) {
      if (spaceStart === -1) spaceStart = index;
      continue;
    }
    if (spaceStart !== -1 && folded !== '' && !dropsSpace(folded.charCodeAt(folded.length - 1), unit)) {
      starts[folded.length] = spaceStart;
      folded += ' ';
    }
    spaceStart = -1;
    starts[folded.length] = index;
    folded += String.fromCharCode(unit);
  }
  if (folded.length === text.length) return { folded };
  const ends = Uint32Array.from(starts.subarray(0, folded.length), (start, index) =>
    folded[index] === ' ' ? starts[index + 1]! : start + 1,
  );
  return { folded, starts, ends };
}

function foldClusters(text: string): FoldedText {
  const folded: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let space: { start: number; end: number } | undefined;
  for (const { 0: cluster, index: start } of text.matchAll(CLUSTER)) {
    const end = start + cluster.length;
    for (const unit of foldCluster(cluster).split('')) {
      if (unit === ' ') {
        space = { start: space?.start ?? start, end };
        continue;
      }
      if (space && keepsSpace(folded.at(-1), unit)) push(' ', space.start, space.end);
      space = undefined;
      push(unit, start, end);
    }
  }
  function push(unit: string, start: number, end: number): void {
    folded.push(unit);
    starts.push(start);
    ends.push(end);
  }
  const hasMoved = folded.length !== text.length || starts.some((start, index) => start !== index);
  return {
    folded: folded.join(''),
    ...(hasMoved && { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }),
  };
}

/** A range of the folded text → the range of the displayed text. */
export function displayedRange(
  { starts, ends }: FoldedText,
  start: number,
  end: number,
): [start: number, end: number] {
  return starts && ends ? [starts[start]!, ends[end - 1]!] : [start, end];
}

function keepsSpace(previous: string | undefined, unit: string): boolean {
  if (previous === undefined) return false;
  // Without its space, an extender would compose with the character before.
  return EXTENDER.test(unit) || !dropsSpace(previous.charCodeAt(0), unit.charCodeAt(0));
}

/** Whether a space between two units is dropped: one is of a script with spaces between words, the other of one without. */
function dropsSpace(previous: number, next: number): boolean {
  return (isGram(previous) && isWord(next)) || (isWord(previous) && isGram(next));
}

function learnUnit(code: number): number {
  const text = String.fromCharCode(code);
  const folded = foldCluster(text);
  const isIndependent = folded.length === 1 && !EXTENDER.test(text) && !isSurrogate(code);
  const unit = isIndependent ? folded.charCodeAt(0) : CLUSTERED;
  foldedUnits[code] = unit;
  return unit;
}

function foldCluster(cluster: string): string {
  return lower(lower(cluster.normalize('NFKC')).normalize('NFKC'))
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(HYPHEN, '-')
    .replace(APOSTROPHE, "'")
    .replace(/\s/gu, ' ');
}

/** Lower case that does not depend on neighbours: a final sigma becomes a plain one. */
function lower(text: string): string {
  return text.toLowerCase().replaceAll('ς', 'σ');
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** In chunks, because a call takes a limited number of arguments. */
function unitsToString(units: Uint16Array, length: number): string {
  let text = '';
  for (let start = 0; start < length; start += 8192) {
    text += String.fromCharCode.apply(
      null,
      units.subarray(start, Math.min(length, start + 8192)) as unknown as number[],
    );
  }
  return text;
}
