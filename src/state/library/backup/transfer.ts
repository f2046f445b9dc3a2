/** Marks packed into the fragments of a few links, to reach another device without a server. */
import * as v from 'valibot';
import type { Records } from '#state/library/database/library-records.ts';
import { type Mark, markSchema, type Remark } from '#state/library/database/mark-schema.ts';

/** The data of one link. `name` is a fingerprint of all data: it identifies the transfer and detects damage. */
export interface TransferPart {
  name: string;
  /** From 1 to `of`. */
  number: number;
  of: number;
  data: string;
}

/** A short text can decompress to any length; no library is this large. */
const MAX_BYTES = 50_000_000;
const FRAGMENT = /^#?h1\.([0-9a-z]{1,13})\.(\d{1,4})\.(\d{1,4})\.([\w-]+)$/;

/** The fragments, each with at most `size` characters of data. */
export async function packTransfer(marks: readonly Mark[], size: number): Promise<string[]> {
  const text = JSON.stringify(marks.map(({ id, ...mark }) => [id, ...packMark(mark)]));
  const data = toBase64Url(await transform(text, new CompressionStream('deflate-raw')));
  const pieces = data.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
  return pieces.map((piece, at) => `#h1.${fingerprint(data)}.${at + 1}.${pieces.length}.${piece}`);
}

/** Undefined for fragments of any other kind. */
export function readFragment(fragment: string): TransferPart | undefined {
  const [, name, number, of, data] = FRAGMENT.exec(fragment) ?? [];
  if (data === undefined) return undefined;
  const part = { name: name!, number: Number(number), of: Number(of), data };
  return part.number >= 1 && part.number <= part.of ? part : undefined;
}

/** The numbers of the parts that have not arrived. */
export function missingParts(parts: readonly TransferPart[]): number[] {
  const all = Array.from({ length: parts[0]?.of ?? 0 }, (_, at) => at + 1);
  return all.filter((number) => !parts.some((part) => part.number === number));
}

/** The records in all parts, which may be in any order; undefined if a part is missing or damaged. */
export async function unpackTransfer(parts: readonly TransferPart[]): Promise<Records | undefined> {
  const data = [...parts]
    .sort((a, b) => a.number - b.number)
    .map((part) => part.data)
    .join('');
  if (fingerprint(data) !== parts[0]?.name) return undefined;
  try {
    const bytes = await transform(fromBase64Url(data), new DecompressionStream('deflate-raw'));
    const packed = v.parse(packedSchema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return { marks: v.parse(v.array(markSchema), packed.map(unpackMark)), rules: [], metadata: [] };
  } catch {
    return undefined;
  }
}

const packedSchema = v.array(v.looseTuple([v.string()]));

/** Fields by position, without those at the end that are absent. A state is one number: twice its time, plus 1 if it is set. */
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
  const fields = {
    read: unpackMarked(read),
    starred: unpackMarked(starred),
    tags: pairs(tags)?.map(([tag, is]) => ({ tag, ...unpackMarked(is) })),
    remark: unpackRemark(remark),
    paper: paper ?? undefined,
  };
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { id, ...Object.fromEntries(present) };
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

async function transform(
  input: string | Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = new Blob([input]).stream().pipeThrough(stream).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    size += next.value.length;
    if (size > MAX_BYTES) throw new Error('too large');
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(data: string): Uint8Array<ArrayBuffer> {
  const binary = atob(data.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

/** A 52-bit hash (two variants of FNV-1a) in base 36: enough to tell transfers apart and to detect damage. */
function fingerprint(data: string): string {
  let [high, low] = [0x811c9dc5, 0x1000193];
  for (let at = 0; at < data.length; at += 1) {
    high = Math.imul(high ^ data.charCodeAt(at), 0x01000193) >>> 0;
    low = Math.imul(low ^ data.charCodeAt(at), 0x85ebca6b) >>> 0;
  }
  return (high * 2 ** 20 + (low >>> 12)).toString(36);
}
