/** Writes the segments of an enlarged archive, made from those of a site: a process of its own, because it needs much memory. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hashedFile } from '#core/dataset/paths.ts';
import { type DigestRows, packSegment } from '#core/dataset/segment.ts';
import type { Appearance } from '#core/paper/paper.ts';
import { listSegments, siteInputs } from './dataset-files.ts';
import { enlargeArchive } from './enlarge-archive.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: '' },
    out: { type: 'string', default: '' },
    rows: { type: 'string', default: '0' },
  },
});

mkdirSync(join(values.out, 'data'), { recursive: true });
const segments = enlargeArchive(siteInputs(values.site), Number(values.rows));
for (const { hash, read } of segments)
  writeFileSync(
    join(values.out, hashedFile('segment', hash)),
    JSON.stringify(packSegment(digestsOf(read()))),
  );
listSegments(values.out, segments);

function digestsOf(rows: readonly Appearance[]): DigestRows[] {
  const digests: (DigestRows & { appearances: Appearance[] })[] = [];
  for (const row of rows) {
    const { source, digestDate: day, file } = row;
    const last = digests.at(-1);
    if (last?.source === source && last.day === day) last.appearances.push(row);
    else digests.push({ source, file, ...(day !== undefined && { day }), appearances: [row] });
  }
  return digests;
}
