/**
 * The one normaliser of search: what a reader types and what a digest says are compared folded, in the page, the worker and the
 * build alike. Highlights are drawn on the displayed text, so folding can also say where each folded unit came from.
 */
import { isGram, isWord } from './char-class.ts';

/**
 * Characters that may melt into the one before them under NFKC; with it they make one cluster, and clusters fold one by one, so
 * that folding a text is folding its pieces.
 */
const EXTENDER = /^[\p{M}\u1160-\u11ff\uff9e\uff9f\uffa0-\uffdc]/u;
const CLUSTER = /[\s\S][\p{M}\u1160-\u11ff\uff9e\uff9f\uffa0-\uffdc]*/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|\p{Variation_Selector}/gu;
/** Typed with the plain key, printed in many ways. */
const HYPHEN = /[\u2010-\u2013\u2212]/gu;
const APOSTROPHE = /[\u2018\u2019\u02bc]/gu;

/** Folded units by code unit: 0 not asked yet, `CLUSTERED` where one unit alone does not tell. */
const units = new Uint16Array(0x10000);
const CLUSTERED = 0xffff;
const SPACE = 0x20;
let buffer = new Uint16Array(4096);

/**
 * NFKC, lower case, one form of hyphen and apostrophe, nothing invisible, runs of white space as one space and none at the ends. A
 * space between Chinese and Latin is a matter of taste and goes: `微调 LoRA` and `微调LoRA` fold alike.
 */
export function foldText(text: string): string {
  const length = text.length;
  if (buffer.length < length) buffer = new Uint16Array(length * 2);
  let out = 0;
  let space = false;
  for (let at = 0; at < length; at += 1) {
    const unit = units[text.charCodeAt(at)] || learnUnit(text.charCodeAt(at));
    if (unit === CLUSTERED) return foldClusters(text).folded;
    if (unit === SPACE) {
      space = true;
      continue;
    }
    if (space && out > 0 && !joins(buffer[out - 1]!, unit)) buffer[out++] = SPACE;
    space = false;
    buffer[out++] = unit;
  }
  return unitsToString(buffer, out);
}

export interface FoldedText {
  folded: string;
  /** For each folded unit, where the displayed cluster that it came from begins; absent where nothing moved. */
  starts?: Uint32Array;
  /** … and where it ends. */
  ends?: Uint32Array;
}

/** As `foldText`, with the way back to the displayed text, in UTF-16 units. */
export function foldWithOffsets(text: string): FoldedText {
  return foldUnits(text) ?? foldClusters(text);
}

/** Unit by unit; undefined where one unit alone does not tell. */
function foldUnits(text: string): FoldedText | undefined {
  const starts = new Uint32Array(text.length + 1);
  let folded = '';
  let space = -1;
  for (let at = 0; at < text.length; at += 1) {
    const unit = units[text.charCodeAt(at)] || learnUnit(text.charCodeAt(at));
    if (unit === CLUSTERED) return undefined;
    if (unit === SPACE) {
      if (space === -1) space = at;
      continue;
    }
    if (space !== -1 && folded !== '' && !joins(folded.charCodeAt(folded.length - 1), unit)) {
      starts[folded.length] = space;
      folded += ' ';
    }
    space = -1;
    starts[folded.length] = at;
    folded += String.fromCharCode(unit);
  }
  if (folded.length === text.length) return { folded };
  const ends = Uint32Array.from(starts.subarray(0, folded.length), (start, at) =>
    folded[at] === ' ' ? starts[at + 1]! : start + 1,
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
      const before = folded.at(-1);
      // A mark that lost its space would be one of the character before.
      const parts = (one: string) => EXTENDER.test(unit) || !joins(one.charCodeAt(0), unit.charCodeAt(0));
      if (space && before !== undefined && parts(before)) push(' ', space.start, space.end);
      space = undefined;
      push(unit, start, end);
    }
  }
  function push(unit: string, start: number, end: number): void {
    folded.push(unit);
    starts.push(start);
    ends.push(end);
  }
  const moved = folded.length !== text.length || starts.some((start, at) => start !== at);
  return {
    folded: folded.join(''),
    ...(moved && { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }),
  };
}

/** A range of folded units, as a range of the displayed text. */
export function displayedRange(text: FoldedText, from: number, to: number): [start: number, end: number] {
  return text.starts && text.ends ? [text.starts[from]!, text.ends[to - 1]!] : [from, to];
}

/** White space between these two units is dropped: one is written with spaces, the other without. */
function joins(before: number, after: number): boolean {
  return (isGram(before) && isWord(after)) || (isWord(before) && isGram(after));
}

function learnUnit(code: number): number {
  const text = String.fromCharCode(code);
  const folded = foldCluster(text);
  const alone = folded.length === 1 && !EXTENDER.test(text) && !isSurrogate(code);
  const unit = alone ? folded.charCodeAt(0) : CLUSTERED;
  units[code] = unit;
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

/** Lower case that does not look at neighbours: the final sigma is a sigma. */
function lower(text: string): string {
  return text.toLowerCase().replaceAll('ς', 'σ');
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function unitsToString(from: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += 8192) {
    text += String.fromCharCode.apply(
      null,
      from.subarray(at, Math.min(length, at + 8192)) as unknown as number[],
    );
  }
  return text;
}
