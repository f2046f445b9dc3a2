import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { citableOf } from '#core/citation/citable.ts';
import { toCitation } from '#core/citation/citation.ts';
import type { Citable } from '#core/citation/cited-paper.ts';
import { exportPapers } from '#core/citation/exports/export-papers.ts';
import { type Paper, shownAppearance } from '#core/paper/paper.ts';
import { displayText } from '#core/text/display-text.ts';
import { papersOf } from '#digest/merge/merge-archive.ts';
import { DigestSource } from '#site/read/digest-source.ts';
import { readBibtex, readCsl, readRis, samePlainText } from './citation-readers.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/daily-papers', import.meta.url));
const ENTRIES = 10_000;
const TODAY = '2026-01-05';
/** What TeX or HTML would leave behind. */
const MARKUP = /\\[A-Za-z]{2,}|<\/?[a-z]{1,6}>|&[a-z]+;/;

let papers: Paper[] | undefined;
async function corpus(): Promise<Paper[]> {
  papers ??= papersOf((await new DigestSource(CORPUS).read()).archive);
  return papers;
}

/** Spread over the corpus. */
async function cited(): Promise<Citable[]> {
  const all = await corpus();
  const step = Math.max(1, Math.floor(all.length / ENTRIES));
  return all.filter((_, at) => at % step === 0).map((paper) => citableOf(paper, shownAppearance(paper)));
}

describe.skipIf(!existsSync(CORPUS))(
  'citations of the public archive (left out where ../shared/corpus is missing)',
  () => {
    it('have the original title wherever any digest has it', async () => {
      const wrong = (await corpus()).filter((paper) => {
        const original = paper.appearances.find(({ titleEn }) => titleEn !== undefined)?.titleEn;
        const { title } = toCitation(citableOf(paper, shownAppearance(paper)));
        return (
          original !== undefined &&
          !paper.appearances.some(
            ({ titleEn }) =>
              titleEn !== undefined && displayText(titleEn.replaceAll(/\s+/g, ' ').trim()) === title,
          )
        );
      });
      expect(wrong.map(({ id }) => id)).toEqual([]);
    });

    it('hold no command or tag that the screen does not show', async () => {
      const found = (await cited()).flatMap((one) => {
        const { title, translation = '', abstract = '', written } = toCitation(one);
        const shown = [one.titleEn, one.titleZh, one.abstractEn, one.abstractZh].map((text) =>
          displayText(text ?? ''),
        );
        return [title, translation, abstract, ...written].filter(
          (text) =>
            MARKUP.test(text) &&
            !shown.some((display) => display.replaceAll(/\s+/g, ' ').includes(text.replaceAll(/\s+/g, ' '))),
        );
      });
      expect(found).toEqual([]);
    });

    it('come back whole from the readers of reference managers', async () => {
      const lost: string[] = [];
      const some = await cited();
      for (const one of some) {
        const citation = toCitation(one);
        const { errors, fields } = await readBibtex(exportPapers([one], 'bibtex', TODAY));
        lost.push(...errors.map((error) => `${one.id} ${error}`));
        const reads = [
          fields,
          await readRis(exportPapers([one], 'ris', TODAY)),
          await readCsl(exportPapers([one], 'csl', TODAY)),
        ];
        for (const [at, read] of reads.entries()) {
          const others = at === 0 && citation.others && citation.names.length > 0 ? 1 : 0;
          const isWhole =
            samePlainText(read.title) === samePlainText(citation.title) &&
            samePlainText(read.abstract) === samePlainText(citation.abstract) &&
            read.authors.length === citation.names.length + others &&
            read.doi === citation.doi &&
            read.url === citation.url &&
            String(read.year) === String(citation.date?.slice(0, 4));
          if (!isWhole) lost.push(`${one.id} ${['bibtex', 'ris', 'csl'][at]}`);
        }
      }
      expect(lost).toEqual([]);
      expect(some.length).toBeGreaterThanOrEqual(Math.min(ENTRIES, (await corpus()).length));
    });
  },
);
