/** Where a paper lives outside: its abstract page, its DOI, and what its id tells of its date. */
import { splitPaperId } from './paper-id.ts';

/** The page with the abstract, undefined for a row that came without a link. A known version is named, else the newest is shown there. */
export function landingPage(id: string, version?: number): string | undefined {
  const [source, key] = splitPaperId(id);
  if (key.startsWith('none-')) return undefined;
  const suffix = version === undefined ? '' : `v${version}`;
  if (source === 'arxiv') return `https://arxiv.org/abs/${key}${suffix}`;
  const isRxiv = source === 'biorxiv' || source === 'medrxiv';
  if (isRxiv && suffix) return `https://www.${source}.org/content/${encodeURI(key)}${suffix}`;
  return key.startsWith('10.') ? `https://doi.org/${encodeURI(key)}` : undefined;
}

/** Without `https://doi.org/`; arXiv's papers have one too. */
export function doiOf(id: string): string | undefined {
  const [source, key] = splitPaperId(id);
  if (source === 'arxiv' && !key.startsWith('none-')) return `10.48550/arXiv.${key}`;
  return key.startsWith('10.') ? key : undefined;
}

/** `YYYY-MM` of an arXiv id or `YYYY-MM-DD` of a preprint's DOI: for citations only, never shown as the date of publication. */
export function dateInId(id: string): string | undefined {
  const [source, key] = splitPaperId(id);
  const [, year, month] = (source === 'arxiv' && /^(?:[a-z.-]+\/)?(\d\d)(0[1-9]|1[0-2])/.exec(key)) || [];
  if (year !== undefined) return `${Number(year) > 90 ? '19' : '20'}${year}-${month}`;
  const doi = /^10\.\d+\/(20\d\d)\.(0[1-9]|1[0-2])\.(0[1-9]|[12]\d|3[01])\./.exec(key);
  return doi ? doi.slice(1).join('-') : undefined;
}
