/** A paper as a citation, in the forms that readers paste. Pure, so that lists and pages cite alike. */
import { citeBibtex } from './bibtex/bibtex.ts';
import { toCitation } from './citation.ts';
import type { CitationFormat } from './citation-formats.ts';
import type { Citable, Citation } from './cited-paper.ts';
import { citeApa } from './styles/apa.ts';
import { citeChicago } from './styles/chicago.ts';
import { citeGbt2015, citeGbt2025 } from './styles/gbt.ts';
import { citeMla } from './styles/mla.ts';
import { citeVancouver } from './styles/vancouver.ts';

const WRITERS: Readonly<Record<CitationFormat, (citation: Citation, accessedOn: string) => string>> = {
  gbt: citeGbt2015,
  gbt2025: citeGbt2025,
  apa: citeApa,
  mla: citeMla,
  chicago: citeChicago,
  vancouver: citeVancouver,
  bibtex: (citation) => citeBibtex(citation),
};

/** One citation as text. `accessedOn` is the reader's day, `YYYY-MM-DD`, which some styles want named. */
export function cite(paper: Citable, format: CitationFormat, accessedOn: string): string {
  return WRITERS[format](toCitation(paper), accessedOn);
}
