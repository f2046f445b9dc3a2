/** What a file of a served site weighs on the wire: text is compressed by the host, everything else is as it is. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** In bytes. */
export function wireWeight(root: string, path: string): number {
  const file = join(root, decodeURIComponent(path.split('?')[0]!));
  return /\.(?:js|json|css|html)$/.test(file) ? gzipSync(readFileSync(file)).length : statSync(file).size;
}
