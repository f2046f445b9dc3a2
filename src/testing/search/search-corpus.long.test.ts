import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { unpackSegment } from '#core/dataset/segment.ts';
import { parseQuery } from '#core/query/parse-query.ts';
import { packSegments } from '#site/dataset/pack-segments.ts';
import { DigestSource } from '#site/read/digest-source.ts';
import { drawQueries } from './drawn-queries.ts';
import { ReferenceArchive } from './reference-search.ts';
import { SearchSite, type SiteSegment } from './search-probe.ts';

const CORPUS = fileURLToPath(new URL('../../../../shared/corpus/daily-papers', import.meta.url));
const QUERIES = 200;
/** This many hits of each query are compared one by one, the others by their number. */
const COMPARED = 200;

describe.skipIf(!existsSync(CORPUS))(
  'search over the public archive (skipped without ../shared/corpus)',
  () => {
    it('finds the hits of the reference in the same order, and without texts a subset of them', async () => {
      const { archive } = await new DigestSource(CORPUS).read();
      const segments = packSegments(archive.digests).map(({ hash, json, digests }): SiteSegment => {
        const rows = digests.flatMap((digest) => digest.appearances);
        const to = digests.at(-1)?.day;
        return {
          hash,
          ...(to && { to }),
          rows: rows.length,
          json,
          read: () => unpackSegment(JSON.parse(json)),
        };
      });
      const all = segments.flatMap((segment) => segment.read());
      const site = new SearchSite(segments);
      const reference = new ReferenceArchive(all);
      const probe = site.open();
      const cold = site.open();
      await probe.loadTexts();
      const wrong: string[] = [];
      let papers = 0;
      for (const { text } of drawQueries(all, QUERIES)) {
        const expected = reference.find(parseQuery(text).query!);
        papers += expected.length;
        const [response] = await probe.search(text, { to: COMPARED });
        const found = response!.hits.map(({ paper, day }) => `${paper} ${day}`);
        if (
          JSON.stringify(found) !==
          JSON.stringify(expected.slice(0, COMPARED).map(({ paper, day }) => `${paper} ${day}`))
        )
          wrong.push(text);
        if (response?.total !== expected.length) wrong.push(`total: ${text}`);
        const early = (await cold.search(text)).at(-1)!;
        const matching = new Set(expected.map(({ paper }) => paper));
        if (
          !early.hits.every(({ paper }) => matching.has(paper)) ||
          early.hits.length !== Math.min(10, expected.length)
        )
          wrong.push(`cold: ${text}`);
      }
      expect(wrong).toEqual([]);
      expect(papers).toBeGreaterThan(QUERIES);
    });
  },
);
