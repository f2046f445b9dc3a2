/** Files beside others that a server hands out compressed: `x.br` and `x.gz`, so that nothing is compressed at each request. */
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';

/** Text. The files of the search index are compressed inside already. */
const COMPRESSIBLE = /\.(?:html|js|css|json|webmanifest|svg|xml|txt|md|atom|opml)$/;
const COMPRESSED_INSIDE = /^data\/search\//;
/** Pages for hosts and crawlers: there are tens of thousands, and most readers never ask for one. */
const PAGES = /^(?:p|d)\//;
/** Below this, headers and a packet weigh more than what is saved. */
const LEAST_BYTES = 1_000;

interface Encoding {
  extension: '.br' | '.gz';
  compress(file: string, bytes: Uint8Array): Buffer;
  decompress(bytes: Uint8Array): Buffer;
}

const ENCODINGS: readonly Encoding[] = [
  {
    extension: '.br',
    compress: (file, bytes) => brotli(bytes, brotliQuality(file)),
    decompress: brotliDecompressSync,
  },
  {
    extension: '.gz',
    compress: (file, bytes) => gzipSync(bytes, { level: PAGES.test(file) ? 6 : 9 }),
    decompress: gunzipSync,
  },
];

/**
 * Name and content of the compressed forms that are smaller than the file. `existing` gives what an earlier build left under a name:
 * where it still unpacks to these bytes it is taken as it is, since compressing takes far longer than unpacking.
 */
export function compressedForms(
  file: string,
  bytes: Uint8Array,
  existing: (name: string) => Uint8Array | undefined,
): [name: string, content: Uint8Array][] {
  if (bytes.length < LEAST_BYTES || !COMPRESSIBLE.test(file) || COMPRESSED_INSIDE.test(file)) return [];
  const wanted = PAGES.test(file) ? ENCODINGS.filter(({ extension }) => extension === '.gz') : ENCODINGS;
  return wanted.flatMap(({ extension, compress, decompress }): [string, Uint8Array][] => {
    const name = file + extension;
    const kept = existing(name);
    const content = kept && unpacksTo(kept, bytes, decompress) ? kept : compress(file, bytes);
    return content.length < bytes.length ? [[name, content]] : [];
  });
}

/** The app is downloaded by every reader, and changes only with a release. */
function brotliQuality(file: string): number {
  return file.startsWith('assets/') ? 11 : 9;
}

function brotli(bytes: Uint8Array, quality: number): Buffer {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params });
}

function unpacksTo(packed: Uint8Array, bytes: Uint8Array, decompress: Encoding['decompress']): boolean {
  try {
    return decompress(packed).equals(bytes);
  } catch {
    return false;
  }
}
