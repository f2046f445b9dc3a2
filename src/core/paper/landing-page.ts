/** What follows from a paper's id: its abstract page, its DOI, and a date for citations. */
import { splitPaperId } from './paper-id.ts';

/** The page with the abstract, of the given version or else of the newest; undefined for a row without a link. */
export function landingPage(id: string, version?: number): string | undefined {
  const [source, key] = splitPaperId(id);
  if (key.startsWith('none-')) return undefined;
  const suffix = version === undefined ? '' : `v${version}`;
  if (source === 'arxiv') return `https://arxiv.org/abs/${key}${suffix}`;
  const isRxiv = source === 'biorxiv' || source === 'medrxiv';
  if (isRxiv && suffix) return `https://www.${source}.org/content/${encodeURI(key)}${suffix}`;
  return key.startsWith('10.') ? `https://doi.org/${encodeURI(key)}` : undefined;
}

/** Where the source itself says how to cite the paper; undefined for a row without a link. */
export function citationPage(id: string): string | undefined {
  const [source, key] = splitPaperId(id);
  const isArxiv = source === 'arxiv' && !key.startsWith('none-');
  return isArxiv ? `https://arxiv.org/bibtex/${key}` : landingPage(id);
}

/** The DOI, without `https://doi.org/`; papers of arXiv have one too. */
export function doiOf(id: string): string | undefined {
  const [source, key] = splitPaperId(id);
  if (source === 'arxiv' && !key.startsWith('none-')) return `10.48550/arXiv.${key}`;
  return key.startsWith('10.') ? key : undefined;
}

/** `YYYY-MM` from an arXiv id or `YYYY-MM-DD` from a bioRxiv or medRxiv DOI: for citations only, never shown as the date of publication. */
export function dateInId(id: string): string | undefined {
  const [source, key] = splitPaperId(id);
  const [, year, month] = (source === 'arxiv' && /^(?:[a-z.-]+\/)?(\d\d)(0[1-9]|1[0-2])/.exec(key)) || [];
  if (year !== undefined) return `${Number(year) > 90 ? '19' : '20'}${year}-${month}`;
  const doi = /^10\.\d+\/(20\d\d)\.(0[1-9]|1[0-2])\.(0[1-9]|[12]\d|3[01])\./.exec(key);
  return doi ? doi.slice(1).join('-') : undefined;
}
