/** Marks on their way to another device without a server: packed into the fragments of a few links, which never leave for any host. */
import * as v from 'valibot';
import type { Records } from '#state/library/database/library-records.ts';
import { type Mark, markSchema, type Remark } from '#state/library/database/mark-schema.ts';

/** One link's share: so many of the whole, and which of them. `name` says what belongs together and that all of it came over. */
export interface HandOffPart {
  name: string;
  number: number;
  of: number;
  data: string;
}

/** A library of this size is no one's; a small text may unpack to anything. */
const LARGEST = 50_000_000;
const FRAGMENT = /^#?h1\.([0-9a-z]{1,13})\.(\d{1,4})\.(\d{1,4})\.([\w-]+)$/;

/** Marks → the fragments of links, none with more than so many characters of data. */
export async function packHandOff(marks: readonly Mark[], size: number): Promise<string[]> {
  const text = JSON.stringify(marks.map(({ id, ...mark }) => [id, ...packMark(mark)]));
  const data = toBase64Url(await through(text, new CompressionStream('deflate-raw')));
  const pieces = data.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
  return pieces.map((piece, at) => `#h1.${nameOf(data)}.${at + 1}.${pieces.length}.${piece}`);
}

export function readFragment(fragment: string): HandOffPart | undefined {
  const [, name, number, of, data] = FRAGMENT.exec(fragment) ?? [];
  if (data === undefined) return undefined;
  const part = { name: name!, number: Number(number), of: Number(of), data };
  return part.number >= 1 && part.number <= part.of ? part : undefined;
}

/** The parts that have not come yet. */
export function missingParts(parts: readonly HandOffPart[]): number[] {
  const all = Array.from({ length: parts[0]?.of ?? 0 }, (_, at) => at + 1);
  return all.filter((number) => !parts.some((part) => part.number === number));
}

/** All parts → what was packed; undefined where they were damaged on the way. */
export async function unpackHandOff(parts: readonly HandOffPart[]): Promise<Records | undefined> {
  const data = [...parts]
    .sort((a, b) => a.number - b.number)
    .map((part) => part.data)
    .join('');
  if (nameOf(data) !== parts[0]?.name) return undefined;
  try {
    const bytes = await through(fromBase64Url(data), new DecompressionStream('deflate-raw'));
    const packed = v.parse(packedSchema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return { marks: v.parse(v.array(markSchema), packed.map(unpackMark)), rules: [], facts: [] };
  } catch {
    return undefined;
  }
}

const packedSchema = v.array(v.looseTuple([v.string()]));

/** Twice the time, and one more where it is so; the names of the fields are their places. */
function packMark({ read, starred, tags, remark, paper }: Omit<Mark, 'id'>): unknown[] {
  const marked = (one: Mark['read']) => (one ? one.at * 2 + Number(one.is) : null);
  const fields = [
    marked(read),
    marked(starred),
    tags?.flatMap((tag) => [tag.tag, marked(tag)]) ?? null,
    remark ? [remark.texts.flatMap(({ text, at }) => [text, at]), remark.over] : null,
    paper ?? null,
  ];
  while (fields.at(-1) === null) fields.pop();
  return fields;
}

function unpackMark([id, read, starred, tags, remark, paper]: unknown[]): Record<string, unknown> {
  const known = {
    read: unpackMarked(read),
    starred: unpackMarked(starred),
    tags: pairs(tags)?.map(([tag, is]) => ({ tag, ...unpackMarked(is) })),
    remark: unpackRemark(remark),
    paper: paper ?? undefined,
  };
  const given = Object.entries(known).filter(([, part]) => part !== undefined);
  return { id, ...Object.fromEntries(given) };
}

function unpackMarked(packed: unknown): Mark['read'] {
  if (typeof packed !== 'number') return undefined;
  return { is: packed % 2 === 1, at: Math.floor(packed / 2) };
}

function unpackRemark(packed: unknown): Remark | undefined {
  if (!Array.isArray(packed)) return undefined;
  const [texts, over] = packed;
  return { texts: pairs(texts)?.map(([text, at]) => ({ text, at })) as Remark['texts'], over };
}

function pairs(flat: unknown): [unknown, unknown][] | undefined {
  if (!Array.isArray(flat)) return undefined;
  return Array.from({ length: flat.length / 2 }, (_, at) => [flat[2 * at], flat[2 * at + 1]]);
}

async function through(
  input: string | Uint8Array<ArrayBuffer>,
  change: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = new Blob([input]).stream().pipeThrough(change).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    size += next.value.length;
    if (size > LARGEST) throw new Error('too large');
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(data: string): Uint8Array<ArrayBuffer> {
  const letters = atob(data.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

/** 52 bits of the text: enough to tell hand-overs apart and to notice damage. */
function nameOf(data: string): string {
  let [high, low] = [0x811c9dc5, 0x1000193];
  for (let at = 0; at < data.length; at += 1) {
    high = Math.imul(high ^ data.charCodeAt(at), 0x01000193) >>> 0;
    low = Math.imul(low ^ data.charCodeAt(at), 0x85ebca6b) >>> 0;
  }
  return (high * 2 ** 20 + (low >>> 12)).toString(36);
}
