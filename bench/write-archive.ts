/** In a process of its own: writes the segments of an archive of so many rows, made from those of a site, as a build would. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hashedFile } from '#core/dataset/paths.ts';
import { type DigestRows, packSegment } from '#core/dataset/segment.ts';
import type { Appearance } from '#core/paper/paper.ts';
import { makeArchive } from './make-archive.ts';
import { listSegments, siteInputs } from './site-inputs.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: '' },
    out: { type: 'string', default: '' },
    rows: { type: 'string', default: '0' },
  },
});

mkdirSync(join(values.out, 'data'), { recursive: true });
const segments = makeArchive(siteInputs(values.site), Number(values.rows));
for (const one of segments)
  writeFileSync(
    join(values.out, hashedFile('segment', one.hash)),
    JSON.stringify(packSegment(digestsOf(one.read()))),
  );
listSegments(values.out, segments);

function digestsOf(rows: readonly Appearance[]): DigestRows[] {
  const digests: (DigestRows & { appearances: Appearance[] })[] = [];
  for (const one of rows) {
    const { source, digestDate: day, file } = one;
    const last = digests.at(-1);
    if (last?.source === source && last.day === day) last.appearances.push(one);
    else digests.push({ source, file, ...(day !== undefined && { day }), appearances: [one] });
  }
  return digests;
}
